using System.Text;
using Standards.Checks.Gates.Coverage;
using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class CoverageOutputTests
{
    [Fact]
    public void Merged_report_says_the_same_when_it_is_read_again()
    {
        using var scratch = new CoverageScratch()
            .With("src/A.cs")
            .With("src/B.cs")
            .Class("src/A.cs", "1 1 1/2, 2 0", report: "a.xml")
            .Class("src/B.cs", "7 3", "Orders.Domain", "Orders.Domain.B", "b.xml");
        var written = CoverageScratch.Written(scratch.Run().Merged);

        using var again = new CoverageScratch().With("src/A.cs").With("src/B.cs").Report(Encoding.UTF8.GetString(written));
        var result = again.Run();

        Assert.Equal(written, CoverageScratch.Written(result.Merged));
        Assert.Equal((new CoverageCount(2, 3), new CoverageCount(1, 2)), (result.Merged.Lines, result.Merged.Branches));
        Assert.Equal(["Orders.Api", "Orders.Domain"], result.Merged.Assemblies);
    }

    [Fact]
    public void Merged_report_has_no_time_no_machine_and_line_feeds()
    {
        using var scratch = new CoverageScratch().With("src/A.cs").Class("src/A.cs", "1 1 1/2, 2 0");

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <coverage line-rate="0.5" branch-rate="0.5" lines-covered="1" lines-valid="2" branches-covered="1" branches-valid="2" complexity="0" version="1.9" timestamp="0">
             <sources>
              <source>.</source>
             </sources>
             <packages>
              <package name="Orders.Api" line-rate="0.5" branch-rate="0.5" complexity="0">
               <classes>
                <class name="Orders.Api.A" filename="src/A.cs" line-rate="0.5" branch-rate="0.5" complexity="0">
                 <methods />
                 <lines>
                  <line number="1" hits="1" branch="true" condition-coverage="50% (1/2)" />
                  <line number="2" hits="0" branch="false" />
                 </lines>
                </class>
               </classes>
              </package>
             </packages>
            </coverage>

            """,
            Encoding.UTF8.GetString(CoverageScratch.Written(scratch.Run().Merged)));
    }

    [Fact]
    public void Table_and_markdown_say_what_is_missing()
    {
        using var scratch = new CoverageScratch().With("src/A_b.cs").Class("src/A_b.cs", "1 1 1/2, 2 0");
        var result = scratch.Run();

        Assert.Equal(
            [
                "Coverage of 1 report, merged by file and line:",
                "  solution, lines      50.0 %  of    80 %  (1 of 2, 1 to go)",
                "  solution, branches   50.0 %  of    60 %  (1 of 2, 1 to go)",
                "  Orders.Api, lines    50.0 %  of    70 %  (1 of 2, 1 to go)",
                "  Most lines are missing in:",
                "    src/A_b.cs: 1 of 2 (2)",
            ],
            CoverageText.Write(result));
        Assert.Equal(
            """
            # Coverage

            1 report, merged by file and line. Shares are cut off, not rounded.

            | part | covered | demanded | |
            |---|---:|---:|---|
            | solution, lines | 50.0 % | 80 % | **missing** (1 of 2, 1 to go) |
            | solution, branches | 50.0 % | 60 % | **missing** (1 of 2, 1 to go) |
            | Orders.Api, lines | 50.0 % | 70 % | **missing** (1 of 2, 1 to go) |

            ## Lines without coverage

            | file | covered | lines |
            |---|---:|---|
            | src/A\_b.cs | 50.0 % | 2 |

            """,
            CoverageMarkdown.Write(result));
    }

    [Fact]
    public void Nothing_measured_is_said()
    {
        using var scratch = new CoverageScratch();

        Assert.Empty(CoverageText.Write(scratch.Run()));
        Assert.Equal("# Coverage\n\nNothing was measured.\n", CoverageMarkdown.Write(scratch.Run()));
    }
}
