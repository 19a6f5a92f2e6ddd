using System.Text;
using Standards.Checks.Gates.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class CoberturaReaderTests
{
    [Fact]
    public void Report_of_coverlet_is_read()
    {
        var report = Read(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">
            <coverage line-rate="0.5" branch-rate="0.5" version="1.9" timestamp="1" lines-covered="1" lines-valid="2">
              <sources><source>/work/src/</source></sources>
              <packages><package name="Orders.dll" line-rate="0.5"><classes>
                <class name="Acme.Orders.Order/&lt;Run&gt;d__3" filename="Orders/Order.cs">
                  <methods><method name="M"><lines><line number="9" hits="1" branch="False" /></lines></method></methods>
                  <lines>
                    <line number="11" hits="2" branch="True" condition-coverage="75% (3/4)"><conditions><condition number="0" type="jump" coverage="100%" /><condition number="8" type="jump" coverage="50%" /></conditions></line>
                    <line number="12" hits="0" branch="False" />
                  </lines>
                </class>
              </classes></package></packages>
            </coverage>
            """);

        Assert.Empty(report.Findings);
        Assert.Equal(["/work/src/"], report.Sources);
        var found = Assert.Single(report.Classes);
        Assert.Equal(("Orders", "Acme.Orders", "Orders/Order.cs", 6), (found.Assembly, found.Namespace, found.File, found.Line));
        Assert.Equal([(11, 2, 2), (12, 0, 0)], found.Lines.Select(l => (l.Number, l.Hits, l.BranchCount)));
        Assert.Equal([(2, 2), (1, 2)], found.Branches.Select(b => (b.Covered, b.Total)));
    }

    [Fact]
    public void Lines_of_methods_count_where_a_class_lists_none()
    {
        var found = Assert.Single(
            Read(
                """<coverage><packages><package name="A"><classes><class name="N.C" filename="C.cs"><methods><method name="M"><lines><line number="3" """
                    + """hits="1" /></lines></method></methods><lines /></class></classes></package></packages></coverage>""").Classes);

        Assert.Equal(3, Assert.Single(found.Lines).Number);
    }

    [Theory]
    [InlineData("A.B.C", "A.B")]
    [InlineData("A.B.C/D", "A.B")]
    [InlineData("A.B.C+D", "A.B")]
    [InlineData("A.B.C`1", "A.B")]
    [InlineData("A.B.C.<M>d__1", "A.B")]
    [InlineData("A.B.C<System.Int32>", "A.B")]
    [InlineData("C", "")]
    public void Namespace_is_that_of_the_outermost_class(string name, string expected) =>
        Assert.Equal(expected, new CoberturaClass("A", name, "f", 1).Namespace);

    [Theory]
    [InlineData("", "STD6106", 1, "the coverage report is empty or does not begin as XML")]
    [InlineData("not xml", "STD6106", 1, "the coverage report is empty or does not begin as XML")]
    [InlineData("<coverage>\n<packages>", "STD6106", 2, "the coverage report is cut off or no XML from here on")]
    [InlineData("<CoverageSession />", "STD6106", 1, "the root of the coverage report is 'CoverageSession', not 'coverage', so it is not in Cobertura's form")]
    [InlineData("<!DOCTYPE coverage [<!ENTITY a \"b\">]>\n<coverage>&a;</coverage>", "STD6106", 2, "the coverage report is cut off or no XML from here on")]
    [InlineData("<coverage>\n<line number=\"1\" hits=\"1\" /></coverage>", "STD6106", 2, "a 'line' of the report stands outside of any class")]
    [InlineData(
        "<coverage><class name=\"C\" filename=\"C.cs\">\n<line number=\"1\" hits=\"-1\" /></class></coverage>",
        "STD6112",
        2,
        "'hits' of a line of the report is '-1', which cannot be")]
    [InlineData(
        "<coverage><class name=\"C\" filename=\"C.cs\">\n<line number=\"0\" hits=\"1\" /></class></coverage>",
        "STD6112",
        2,
        "'number' of a line of the report is '0', which cannot be")]
    [InlineData(
        "<coverage><class name=\"C\" filename=\"C.cs\">\n<line number=\"99999999999\" hits=\"1\" /></class></coverage>",
        "STD6112",
        2,
        "'number' of a line of the report is '99999999999', which cannot be")]
    [InlineData("<coverage><class name=\"C\" filename=\"C.cs\">\n<line number=\"4\" /></class></coverage>", "STD6112", 2, "a line of the report has no 'hits'")]
    [InlineData(
        "<coverage><class name=\"C\" filename=\"C.cs\">\n<line number=\"4\" hits=\"1\" condition-coverage=\"150% (3/2)\" /></class></coverage>",
        "STD6112",
        2,
        "'condition-coverage' of line 4 is '150% (3/2)', not 'percent% (taken/all)'")]
    [InlineData("<coverage>\n<class name=\"C\"></class></coverage>", "STD6112", 2, "the class 'C' of the report has no 'filename'")]
    public void Broken_report_is_a_finding_and_contributes_nothing(string text, string rule, int line, string message)
    {
        var report = Read(text);

        var finding = Assert.Single(report.Findings);
        Assert.Equal((rule, "r.xml", line, message), (finding.Rule.Id, finding.Path, finding.Line, finding.Message));
        Assert.Empty(report.Classes);
    }

    [Fact]
    public void Rate_that_is_no_number_is_said_and_lines_count()
    {
        var report = Read(
            """<coverage line-rate="NaN" branch-rate="1"><package name="A"><class name="C" filename="C.cs"><lines><line number="1" hits="1" """
                + """/></lines></class></package></coverage>""");

        Assert.Equal("STD6115", Assert.Single(report.Findings).Rule.Id);
        Assert.Single(report.Classes);
    }

    [Fact]
    public void Hostile_report_gives_few_findings_and_ends()
    {
        var report = Read(
            """<coverage><class name="C" filename="C.cs">"""
                + string.Concat(Enumerable.Repeat("""<line number="-1" hits="x" />""", 100_000))
                + "</class></coverage>");

        Assert.Equal(20, report.Findings.Count);
    }

    [Fact]
    public void Hits_beyond_any_number_stay_at_the_largest()
    {
        var found = Assert.Single(
            Read("""<coverage><class name="C" filename="C.cs"><lines><line number="1" hits="9000000000" /></lines></class></coverage>""").Classes);

        Assert.Equal(int.MaxValue, Assert.Single(found.Lines).Hits);
    }

    private static CoberturaReport Read(string text) => CoberturaReader.Read("r.xml", new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None);
}
