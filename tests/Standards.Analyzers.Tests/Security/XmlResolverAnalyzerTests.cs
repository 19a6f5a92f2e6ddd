using Standards.Analyzers.Security;
using Standards.Analyzers.Tests.Markup;

namespace Standards.Analyzers.Tests.Security;

public sealed class XmlResolverAnalyzerTests
{
    private const string Using = "using System.Xml;\n";

    [Theory]
    [InlineData("class C { object M() => new XmlDocument { [|XmlResolver = new XmlUrlResolver()|] }; }")]
    [InlineData("class C { void M(XmlDocument d) => [|d.XmlResolver = new XmlUrlResolver()|]; }")]
    [InlineData("class C { void M(XmlTextReader r, XmlUrlResolver u) => [|r.XmlResolver = u|]; }")]
    [InlineData("class C { object M() => new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse, [|XmlResolver = new XmlUrlResolver()|] }; }")]
    [InlineData("class C { void M(XmlReaderSettings s) { s.DtdProcessing = DtdProcessing.Parse; [|s.XmlResolver = new XmlUrlResolver()|]; } }")]
    [InlineData("class C { XmlDocument M(string x) { var d = new XmlDocument(); [|d.XmlResolver = new XmlUrlResolver()|]; d.LoadXml(x); return d; } }")]
    [InlineData("class C { object M(Stream s) => XmlReader.Create(s, new() { [|XmlResolver = new XmlUrlResolver()|], DtdProcessing = "
        + "DtdProcessing.Parse }); }")]
    public Task Resolver_for_what_a_document_names_is_STD1813(string source) => Test(source);

    [Theory]
    [InlineData("class C { object M() => new XmlDocument(); }")]
    [InlineData("class C { object M() => new XmlDocument { XmlResolver = null }; }")]
    [InlineData("class C { object M() => new XmlReaderSettings { XmlResolver = new XmlUrlResolver() }; }")]
    [InlineData("class C { object M() => new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse }; }")]
    [InlineData("class C { void M(XmlReaderSettings s, XmlReaderSettings t) { t.DtdProcessing = DtdProcessing.Parse; s.XmlResolver = new "
        + "XmlUrlResolver(); } }")]
    [InlineData("class C { object M() => new System.Xml.Schema.XmlSchemaSet { XmlResolver = new XmlUrlResolver() }; }")]
    [InlineData("class Own { public object? XmlResolver { get; set; } } class C { void M(Own o) => o.XmlResolver = new XmlUrlResolver(); }")]
    public Task Others_are_silent(string source) => Test(source);

    [Fact]
    public Task Tests_are_left_alone() =>
        RuleTest<XmlResolverAnalyzer>.InTestsAsync("STD1813", Using + "class C { void M(XmlDocument d) => d.XmlResolver = new XmlUrlResolver(); }");

    private static Task Test(string source) => RuleTest<XmlResolverAnalyzer>.AsMarkedAsync("STD1813", Using + source);
}
