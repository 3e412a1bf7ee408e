package attache.claims.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Pages in the styles of those who publish statements; all words are made up. */
class NewsPagesTest {

  private static Statement read(String page) throws IOException {
    return StatementReader.read(
        page.getBytes(StandardCharsets.UTF_8), "page.html", StatementReader.Options.NONE);
  }

  private static final String ENGLISH =
      """
      <p>Trade between the two countries reached <b>$3.1 billion</b> in 2019, the minister said,
      which is a tenth more than in 2018 and more than ever before.</p>
      <p>Exports of dairy products came to 190 million dollars, while imports of machines, parts and
      other goods were worth two billion in the same year.</p>
      <p>Both sides hope that the coming years will bring more, since the agreement of March has
      entered into force and companies know each other better.</p>
      """;

  private static final String RUSSIAN =
      """
      <p>Товарооборот двух стран за девять месяцев составил 3,1 млрд долларов, что на 2,8 процента
      меньше, чем за тот же период прошлого года, сообщил посол.</p>
      <p>Экспорт молочной продукции достиг 190 млн долларов, и это больше, чем когда-либо с начала
      наблюдений, отметил он на встрече с журналистами.</p>
      <p>Стороны рассчитывают на рост торговли в следующем году, поскольку соглашение вступило в
      силу, а предприятия лучше узнали друг друга.</p>
      """;

  private static final String CHINESE =
      """
      <p>　　新华社蒙得维的亚11月24日电（记者李明）今年前九个月，两国贸易额达到31亿美元，同比下降2.8%，好于预期，大使在接受采访时表示。</p>
      <p>　　他说，乳制品出口额达到1.9亿美元，创历史新高，双方企业在第三届博览会上签署了总额3100万美元的意向书。</p>
      <p>　　大使表示，双方将继续扩大合作，推动贸易平衡发展，为两国人民带来更多福祉，期待明年取得更好成绩。</p>
      """;

  @Test
  void wordPress() throws IOException {
    Statement statement =
        read(
            """
            <!DOCTYPE html><html lang="en-US"><head><title>Trade grows &#8211; The Courier</title>
            <meta property="article:published_time" content="2020-11-24T08:00:00+00:00"/></head>
            <body class="post-template-default single single-post has-sidebar">
            <header id="masthead" class="site-header"><a href="/">The Courier</a>
            <nav id="site-navigation"><ul><li><a href="/economy">Economy 2020</a></li></ul></nav></header>
            <div id="primary" class="content-area"><main id="main" class="site-main">
            <article id="post-42" class="post-42 post type-post category-economy has-comments">
            <header class="entry-header"><h1 class="entry-title">Trade grows</h1>
            <div class="entry-meta"><time datetime="2020-11-24">24 Nov</time></div></header>
            <div class="entry-content">
            <figure class="wp-caption"><img src="a.jpg"><figcaption class="wp-caption-text">A port with
            40 cranes</figcaption></figure>\
            """
                + ENGLISH
                + """
                <p>Read also: <a href="/other">Five things about 2018</a></p>
                <table><tr><th>Year</th><th>Trade</th></tr><tr><td>2018</td><td>2.8</td></tr></table>
                <div class="sharedaddy sd-sharing-enabled"><h3>Share this:</h3><ul><li><a href="#">17 shares</a></li></ul></div>
                <div id="jp-relatedposts" class="jp-relatedposts related-posts"><h3>Related</h3>
                <p>Tariffs rose by 12 percent in 2017, and nobody knows why they did so.</p></div>
                </div><footer class="entry-footer">Tagged <a href="/t">Trade 24</a></footer></article>
                <div id="comments" class="comments-area"><h2>3 thoughts on trade</h2><ol class="comment-list">
                <li><p>I do not believe this at all, it was 99 billion at least, my neighbour says so.</p></li></ol></div>
                </main></div><aside id="secondary" class="widget-area"><p>Most read: 10 tips</p></aside>
                <div class="cookie-notice"><p>We use 12 cookies and 400 partners.</p></div></body></html>
                """);
    assertThat(statement.text())
        .contains("$3.1 billion in 2019", "190 million dollars", "agreement of March")
        .doesNotContain(
            "40", "Five things", "2.8", "17", "12", "99 billion", "10 tips", "Economy 2020");
    assertThat(statement.origin().tables()).isEqualTo(1);
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.METADATA));
  }

  @Test
  void drupal() throws IOException {
    Statement statement =
        read(
            """
            <html lang="en"><head><title>Trade grows</title></head><body>
            <div id="page-wrapper"><div class="region region-header"><ul class="menu nav">
            <li><a href="/">Home</a></li></ul></div>
            <h1 class="page-title">Trade grows</h1>
            <div class="field field--name-field-date field--type-datetime">24 November 2020</div>
            <div class="node node--type-news"><div class="field field--name-body field--type-text-with-summary">\
            """
                + ENGLISH
                + """
                </div><div class="field--name-field-tags tags"><a href="/1">Exports 2030</a></div>
                <div class="views-element-container block-related-content related"><ul>
                <li><a href="/x">Minister visits 12 farms</a></li></ul></div></div>
                <form class="newsletter"><p>Join 4,000 readers</p></form></div></body></html>
                """);
    assertThat(statement.text())
        .contains("$3.1 billion in 2019", "190 million dollars", "agreement of March")
        .doesNotContain("2030", "12 farms", "4,000");
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.METADATA));
  }

  @Test
  void aRussianNewsSite() throws IOException {
    Statement statement =
        read(
            """
            <html lang="ru"><head><meta charset="utf-8"><title>Торговля держится</title>
            <meta property="og:url" content="https://example.org/2020/11/24/torgovlya.html"></head>
            <body><div class="header"><a href="/">Главная</a> <a href="/e">Экономика</a></div>
            <div class="article"><h1 class="article__title">Торговля держится</h1>
            <div class="article__text" itemprop="articleBody">\
            """
                + RUSSIAN
                + """
                <p><b>Читайте также:</b> <a href="/2">Экспорт вырос на 44 процента</a></p>
                <div class="banner-adv"><p>Скидка 70 процентов только сегодня</p></div></div>
                <div class="article__share social-share">Поделиться 155</div>
                <div class="comments"><p>Комментарий 1: не верю ни одному слову, было 99 млрд.</p></div></div>
                <div class="footer">© 2020. 18+</div></body></html>
                """);
    assertThat(statement.text())
        .contains("3,1 млрд долларов", "190 млн", "рост торговли")
        .doesNotContain("44", "70", "155", "99", "18+");
    assertThat(statement.language()).isEqualTo("ru");
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.METADATA));
  }

  @Test
  void aChineseNewsSite() throws IOException {
    Statement statement =
        read(
            """
            <html><head><meta charset="utf-8"><title>两国贸易额达31亿美元</title>
            <meta name="publishdate" content="2020-11-24"></head><body>
            <div class="nav"><a href="/">首页</a><a href="/cj">财经100</a></div>
            <div class="main"><h1>两国贸易额达31亿美元</h1>
            <div class="h-info">来源：<span>某网</span> 字号：大 中 小</div>
            <div id="p-detail">\
            """
                + CHINESE
                + """
                <p>【责任编辑:张三 5】</p></div>
                <div class="bdsharebuttonbox">分享到 12</div>
                <ul class="related"><li><a href="1.htm">第20届论坛开幕</a></li></ul></div>
                <div class="footer">京ICP备88888号</div></body></html>
                """);
    assertThat(statement.text())
        .contains("31亿美元，同比下降2.8%", "1.9亿美元", "更好成绩")
        .doesNotContain("财经100", "分享到", "第20届", "88888", "责任编辑");
    assertThat(statement.language()).isEqualTo("zh");
    assertThat(statement.dating())
        .isEqualTo(new Dating(LocalDate.of(2020, 11, 24), Dating.Source.METADATA));
  }

  @Test
  void aMinistrysPageLaidOutInTablesInsideAForm() throws IOException {
    Statement statement =
        read(
            """
            <html><head><title>Ministry</title></head><body><form id="aspnetForm" action="x">
            <table width="100%"><tr><td><a href="/">Home</a></td><td><a href="/s">Statistics 2021</a></td></tr></table>
            <table><tr><td>\
            """
                + ENGLISH
                + """
                <table><tr><td>Product</td><td>2018</td></tr><tr><td>Timber</td><td>410.2</td></tr></table>
                </td></tr></table></form></body></html>
                """);
    assertThat(statement.text())
        .contains("$3.1 billion in 2019", "190 million dollars", "agreement of March")
        .doesNotContain("410.2", "2021");
  }

  @Test
  void acceleratedMobilePages() throws IOException {
    Statement statement =
        read(
            """
            <!doctype html><html amp lang="en"><head>
            <script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2020-11-24T09:00:00Z"}</script>
            <style amp-boilerplate>body{animation:none 8s}</style></head><body>
            <amp-sidebar id="s"><ul><li>Menu 1</li></ul></amp-sidebar>
            <article class="amp-wp-article"><h1>Trade grows</h1>
            <amp-img src="a"><div fallback>Image 77</div></amp-img>\
            """
                + ENGLISH
                + """
                <amp-ad width=300><p>Save 55 percent</p></amp-ad></article>
                <amp-consent id="c"><p>We and 812 partners</p></amp-consent></body></html>
                """);
    assertThat(statement.text())
        .contains("$3.1 billion in 2019", "190 million dollars", "agreement of March")
        .doesNotContain("55", "812", "Menu");
    assertThat(statement.dating()).isNotNull().extracting(Dating::day).hasToString("2020-11-24");
  }

  @Test
  void anInterviewWithBoldQuestions() throws IOException {
    Statement statement =
        read(
            """
            <html lang="ru"><body><article><h1>Посол о торговле</h1>
            <p>Мы встретились с послом накануне визита и поговорили о торговле двух стран.</p>
            <p><strong>Господин посол, как развивается торговля между нашими странами?</strong></p>
            <p>Она выросла на 3 процента за год и составила 3,1 млрд долларов, это хороший итог.</p>
            <p><strong>Расскажите, пожалуйста, об инвестициях.</strong></p>
            <p>Инвестиции достигли 390 млн долларов, и мы ожидаем продолжения этой работы.</p>
            </article></body></html>
            """);
    assertThat(statement.turns())
        .extracting(Turn::role)
        .containsExactly(
            Turn.Role.PROSE,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER,
            Turn.Role.QUESTION,
            Turn.Role.ANSWER);
  }

  @Test
  void aBoldQuestionAndItsAnswerMayShareAParagraphWithABreakBetweenThem() throws IOException {
    Statement statement =
        read(
            """
            <html><body><article><p><b>How is trade with the neighbouring country going?</b><br>
            It grew by 3 percent in the last year and came to 3.1 billion dollars, a good result by any standard we have.</p>
            <p><b>And investment?</b><br>It doubled, and it will go on growing, because the agreement of March has entered into force.</p>
            </article></body></html>
            """);
    assertThat(statement.turns())
        .extracting(Turn::role)
        .containsExactly(
            Turn.Role.QUESTION, Turn.Role.ANSWER, Turn.Role.QUESTION, Turn.Role.ANSWER);
  }
}
