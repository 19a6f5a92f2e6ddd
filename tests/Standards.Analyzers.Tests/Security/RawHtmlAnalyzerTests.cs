using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class RawHtmlAnalyzerTests
{
    private const string Using =
        "using Microsoft.AspNetCore.Components; using Microsoft.AspNetCore.Html; using Microsoft.AspNetCore.Mvc.Rendering; using System.Text.Json; "
        + "using System.Text.Encodings.Web;\n";

    [Theory]
    [InlineData("class C { object M(IHtmlHelper h, string bio) => h.[|Raw|](bio); }")]
    [InlineData("class C { object M(string bio) => [|new HtmlString(bio)|]; }")]
    [InlineData("class C { MarkupString M(string bio) => [|(MarkupString)bio|]; }")]
    [InlineData("class C { MarkupString M(string bio) => [|new MarkupString($\"<b>{bio}</b>\")|]; }")]
    [InlineData("class C { void M(IHtmlContentBuilder b, string bio) => b.[|AppendHtml|](\"<b>\" + bio); }")]
    [InlineData("class C { object M(IHtmlHelper h, string bio) { var text = \"<b>\" + bio; return h.[|Raw|](text); } }")]
    [InlineData("class C { object M(IHtmlHelper h, bool b, string bio) => h.[|Raw|](b ? \"\" : bio.Trim()); }")]
    [InlineData("class C { object M(string bio) => Microsoft.AspNetCore.Http.TypedResults.[|Content|](\"<b>\" + bio, \"text/html; charset=utf-8\"); }")]
    [InlineData("class C : Microsoft.AspNetCore.Mvc.ControllerBase { object M(string bio) { var b = new System.Text.StringBuilder(\"<b>\"); b.Append(bio); "
        + "return [|Content|](b.ToString(), \"text/html\"); } }")]
    [InlineData("class C { async Task M(Microsoft.AspNetCore.Http.HttpResponse r, string bio) { r.ContentType = \"text/html\"; "
        + "await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.[|WriteAsync|](r, $\"<b>{bio}</b>\"); } }")]
    [InlineData("class C { object M(IHtmlHelper h, string bio) { var text = HtmlEncoder.Default.Encode(bio); text = bio; return h.[|Raw|](text); } }")]
    [InlineData("class C { object M(string bio) => [|new HtmlString(Wrap(bio))|]; static string Wrap(string s) => s; }")]
    [InlineData("class C { object M(string bio, int n) => [|new HtmlString(bio.Substring(n))|]; }")]
    public Task Text_that_is_not_encoded_is_STD1810(string source) => Test(source);

    [Theory]
    [InlineData("class C { object M(IHtmlHelper h) => h.Raw(\"<br/>\"); }")]
    [InlineData("class C { const string Line = \"<br/>\"; static readonly string Two = Line + Line; object M() => new HtmlString(Line + Two); }")]
    [InlineData("class C { object M(string bio) => Microsoft.AspNetCore.Http.TypedResults.Content(bio, \"text/plain\"); }")]
    [InlineData("class C { object M(IHtmlHelper h, object model) => h.Raw(JsonSerializer.Serialize(model)); }")]
    [InlineData("class C { object M(IHtmlHelper h, string bio) => h.Raw(HtmlEncoder.Default.Encode(bio)); }")]
    [InlineData("class C { object M(string bio) => new HtmlString($\"<b>{HtmlEncoder.Default.Encode(bio)}</b>\"); }")]
    [InlineData("class C { object M(int count) => new HtmlString($\"<b>{count}</b>\" + count.ToString()); }")]
    [InlineData("class C { object M(IHtmlHelper h, string bio) { var text = Sanitize(bio); return h.Raw(text); } static string Sanitize(string s) => s; }")]
    [InlineData("class C { object M(string bio) { var text = new System.Text.StringBuilder(); text.Append(HtmlEncoder.Default.Encode(bio)); "
        + "return new MarkupString(text.ToString()); } }")]
    [InlineData("class C { void M(IHtmlContentBuilder b, IHtmlContent c) => b.AppendHtml(c); }")]
    [InlineData("class C { void M(IHtmlContentBuilder b, string bio) => b.Append(bio); }")]
    [InlineData("class C { object Raw(string s) => s; object M(string bio) => Raw(bio); }")]
    [InlineData("class C { string M(IHtmlHelper h) => nameof(h.Raw); }")]
    [InlineData("class C { object M(DateTime at) => new HtmlString($\"<time>{Ago(at)}</time>\"); static string Ago(DateTime at) => at.ToString(\"g\"); }")]
    [InlineData("class C { object M(byte[] image, DayOfWeek day) => new HtmlString($\"<img src='{Convert.ToBase64String(image)}'>\" + "
        + "day.ToString().ToLower()); }")]
    [InlineData("class C { object M(IHtmlHelper h, string bio) { var text = HtmlEncoder.Default.Encode(bio); text = Link(text); return h.Raw(text); } "
        + "static string Link(string s) => s; }")]
    [InlineData("class SafeHtml { object M(IHtmlHelper h, string bio) => h.Raw(Clean(bio)); static string Clean(string s) => s; }")]
    public Task Others_are_silent(string source) => Test(source);

    [Theory]
    [InlineData("r.ContentType = \"text/plain\"; await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(r, $\"<b>{bio}</b>\");")]
    [InlineData("r.ContentType = \"text/html\"; await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(r, \"<b>a</b>\");")]
    [InlineData("r.ContentType = \"text/html\"; await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(r, "
        + "$\"<b>{HtmlEncoder.Default.Encode(bio)}</b>\");")]
    [InlineData("r.ContentType = \"text/html\"; var b = new System.Text.StringBuilder(); b.Append(\"<b>\").Append(bio.Length); "
        + "await Microsoft.AspNetCore.Http.HttpResponseWritingExtensions.WriteAsync(r, b.ToString());")]
    public Task Other_answers_are_silent(string body) =>
        Test($"class C {{ async Task M(Microsoft.AspNetCore.Http.HttpResponse r, string bio) {{ {body} }} }}");

    [Fact]
    public Task Razor_pages_are_read() => RuleTest<RawHtmlAnalyzer>.AsGeneratedAsync(
        "STD1810",
        "// <auto-generated/>\nclass Page { object M(Microsoft.AspNetCore.Mvc.Rendering.IHtmlHelper h, string bio) => h.[|Raw|](bio); }");

    [Theory]
    [InlineData("class C { object M(string name) => Microsoft.AspNetCore.Http.Results.[|Text|]($\"<b>{name}</b>\", \"text/html\"); }")]
    [InlineData("class C { object M(string name) => new Microsoft.AspNetCore.Mvc.ContentResult { Content = [|$\"<b>{name}</b>\"|], ContentType = "
        + "\"text/html\" }; }")]
    public Task Page_of_another_result_is_STD1810(string source) => Test(source);

    [Theory]
    [InlineData("class C { object M(string name) => Microsoft.AspNetCore.Http.Results.Text($\"Hello {name}\", \"text/plain\"); }")]
    [InlineData("class C { object M(string name) => Microsoft.AspNetCore.Http.Results.Text($\"Hello {name}\"); }")]
    [InlineData("class C { object M(int count) => new Microsoft.AspNetCore.Mvc.ContentResult { Content = $\"<b>{count}</b>\", ContentType = "
        + "\"text/html\" }; }")]
    [InlineData("class C { object M(string name) => new Microsoft.AspNetCore.Mvc.ContentResult { Content = name, ContentType = \"application/json\" }; }")]
    public Task Page_of_another_result_is_STD1810_look_alikes_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<RawHtmlAnalyzer>.InTestsAsync("STD1810", Using + "class C { object M(string bio) => new HtmlString(bio); }");

    private static Task Test(string source) => RuleTest<RawHtmlAnalyzer>.AsMarkedAsync("STD1810", Using + source);
}
