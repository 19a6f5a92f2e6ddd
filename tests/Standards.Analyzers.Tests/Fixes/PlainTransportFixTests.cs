using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Security;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class PlainTransportFixTests
{
    [Theory]
    [InlineData("c.BaseAddress = new Uri(\"http://stock.shop.net/a\");", "c.BaseAddress = new Uri(\"https://stock.shop.net/a\");")]
    [InlineData("c.GetStringAsync(/* a */ @\"http://stock.shop.net\");", "c.GetStringAsync(/* a */ @\"https://stock.shop.net\");")]
    public Task Scheme_is_encrypted(string before, string after) =>
        FixTest<PlainTransportAnalyzer, PlainTransportFix>.BecomesAsync(Text(before), Text(after));

    [Theory]
    [InlineData("c.GetStringAsync(\"http://stock.shop.net:8080/a\");")]
    [InlineData("M(\"Server=db.shop.net;Database=o;TrustServerCertificate=True\"); void M(string s) { }")]
    public Task It_is_not_offered_for_ports_and_settings(string statement) =>
        FixTest<PlainTransportAnalyzer, PlainTransportFix>.IsNotOfferedAsync(Text(statement));

    private static string Text(string statement) => $"class C {{ void M(System.Net.Http.HttpClient c) {{ {statement} }} }}";
}
