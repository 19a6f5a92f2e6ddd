using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Adr;
using Standards.Checks.Snapshots;
using Standards.Tests.Shared;
using static Standards.Checks.Tests.Adr.Records;

namespace Standards.Checks.Tests.Adr;

public class NameRulesTests
{
    [Theory]
    [InlineData("5-use-kafka.md", "Rename the file to '0005-use-kafka.md'")]
    [InlineData("0005_Use Kafka.md", "Rename the file to '0005-use-kafka.md'")]
    [InlineData("ADR-005-UseKafka.md", "Rename the file to '0005-use-kafka.md'")]
    [InlineData("0005-use--kafka.md", "Rename the file to '0005-use-kafka.md'")]
    [InlineData("0005-use-kafka.MD", "Rename the file to '0005-use-kafka.md'")]
    [InlineData("0005.md", "Rename the file to '0005-title.md'")]
    [InlineData("use-kafka.md", "Rename the file to '0005-use-kafka.md'")]
    public void Malformed_name_fires(string name, string fix)
    {
        var text = Replace(Nygard, "# 1. ", "# ");
        FindingAssert.Only(
            CheckSet(("0001-a.md", text), ("0002-b.md", text), ("0003-c.md", text), ("0004-d.md", text), (name, text)),
            "STD3101", "docs/adr/" + name, 0, 0, $"file name '{name}' is not four digits, a hyphen and a kebab-case title", fix);
    }

    [Fact]
    public void Malformed_name_with_a_number_that_is_taken_is_told_one_name()
    {
        var findings = CheckSet(("0001-a.md", Nygard), ("0002-b.md", Replace(Nygard, "# 1. ", "# 2. ")), ("ADR-2 C.md", Replace(Nygard, "# 1. ", "# 2. ")));
        Assert.Equal(["STD3101", "STD3102"], findings.Select(finding => finding.Rule.Id));
        Assert.All(findings, finding => Assert.Equal("Rename the file to '0003-c.md', and its heading to '# 3. Use Postgres'", finding.Fix));
    }

    [Fact]
    public void Malformed_name_still_has_its_content_checked()
    {
        var findings = Check(Replace(Nygard, "Accepted", "Done"), "docs/adr/2-use-kafka.md");
        Assert.Equal(["STD3105", "STD3103"], findings.Select(finding => finding.Rule.Id));
    }

    [Theory]
    [InlineData("docs/adr/README.md")]
    [InlineData("docs/adr/readme.MD")]
    [InlineData("docs/adr/Index.md")]
    [InlineData("docs/adr/template.md")]
    [InlineData("docs/adr/0000-Template.md")]
    [InlineData("docs/adr/ADR-template.md")]
    [InlineData("docs/adr/old/0001-a.md")]
    [InlineData("docs/adr.md")]
    [InlineData("docs/adr/diagram.png")]
    [InlineData("docs/adrs/0001-a.md")]
    [InlineData("other/0001-a.md")]
    public void Other_files_are_not_looked_at(string path)
    {
        var file = new SourceFile("/r", path, 0, 0);
        var context = new CheckContext(new RepositorySnapshot("/r", [file]), Policy.Default, TestDay.Today, CancellationToken.None);
        Assert.False(new AdrRecordCheck().Applies(file, context));
        Assert.False(new AdrSetCheck().DependsOn(file, context));
    }

    [Fact]
    public void Folder_comes_from_the_policy()
    {
        var finding = Assert.Single(Check(Replace(Nygard, "Accepted", "Done"), "decisions/0001-a.md", new() { Folder = "decisions" }));
        Assert.Equal("decisions/0001-a.md", finding.Path);
    }

    [Theory]
    [InlineData("# 7. Use Postgres", 3, "7", "Write '# 1. Use Postgres'")]
    [InlineData("# ADR-007: Use Postgres", 7, "007", "Write '# ADR-001: Use Postgres'")]
    [InlineData("# ADR-7", 7, "7", "Write '# ADR-1'")]
    [InlineData("# **ADR 12** Use Postgres", 9, "12", "Write '# **ADR 1** Use Postgres'")]
    [InlineData("# 0007 Use Postgres", 3, "0007", "Write '# 0001 Use Postgres'")]
    [InlineData("# 2 - Use Postgres", 3, "2", "Write '# 1 - Use Postgres'")]
    [InlineData("# [ADR-2] Use Postgres", 8, "2", "Write '# [ADR-1] Use Postgres'")]
    public void Heading_number_that_differs_fires(string heading, int column, string digits, string fix) =>
        FindingAssert.Only(
            CheckWith("# 1. Use Postgres", heading), "STD3105", Records.Path, 1, column, $"the heading has number {digits}, the file has number 0001", fix);

    [Theory]
    [InlineData("# 001. Use Postgres")]
    [InlineData("# ADR 0001 - Use Postgres")]
    [InlineData("# adr-1")]
    [InlineData("# Use Postgres 17")]
    [InlineData("# 3 replicas for each shard")]
    [InlineData("# 2-phase commit")]
    [InlineData("# 2024 roadmap")]
    [InlineData("# Adrenaline 5")]
    [InlineData("```\n# ADR-7\n```\n# Use Postgres")]
    [InlineData("<!--\n# ADR-7\n-->\n# Use Postgres")]
    [InlineData("Use Postgres\n============")]
    [InlineData("")]
    public void Heading_without_another_number_is_silent(string heading) => Assert.Empty(CheckWith("# 1. Use Postgres", heading));
}
