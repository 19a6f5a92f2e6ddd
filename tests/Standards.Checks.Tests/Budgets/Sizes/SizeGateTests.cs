namespace Standards.Checks.Tests.Budgets.Sizes;

public sealed class SizeGateTests
{
    private const string Budget = "sizes:\n  limits:\n    - { projects: src/*, package: 10 KB }\n";

    [Fact]
    public void Within_its_budget_is_silent_and_measured()
    {
        using var scratch = new SizeScratch(Budget).Package(("lib/net10.0/Orders.Core.dll", 5000));

        var report = scratch.Package();

        Assert.Empty(report.Findings);
        var measure = Assert.Single(report.Measured.Entries);
        Assert.Equal((new FileInfo(scratch.PathOf("out/Orders.Core.1.0.0.nupkg")).Length, "package"), (measure.Bytes, measure.Kind.Key));
        Assert.Equal(["Orders.Core.nuspec 10", "lib/net10.0/Orders.Core.dll 5000"], measure.Parts.Select(p => $"{p.Name} {p.Bytes}"));
    }

    [Fact]
    public void Over_its_budget_is_found_with_its_largest_parts()
    {
        using var scratch = new SizeScratch(Budget).Package(("lib/net10.0/Orders.Core.dll", 5000), ("content/prices.csv", 9000));

        Assert.Equal(
            "STD7010 src/Orders.Core/Orders.Core.csproj(1,1): package of 'Orders.Core' is 14,386 bytes (14 KB), over its budget of 10 KB by 4,146 bytes (40.5 "
                + "%); largest: content/prices.csv 8.8 KB, lib/net10.0/Orders.Core.dll 4.9 KB, Orders.Core.nuspec 10 B. Look for files that are packed and "
                + "that nobody needs, or raise 'package' in ops/budgets.yml(3) and say why.",
            Assert.Single(BudgetScratch.Lines(scratch.Package().Findings)));
    }

    [Fact]
    public void Growth_over_the_budget_names_what_grew_most()
    {
        using var scratch = new SizeScratch(Budget).Package(("lib/net10.0/Orders.Core.dll", 5000), ("content/prices.csv", 9000))
            .Baseline("package", 5400, "\"lib/net10.0/Orders.Core.dll\": 4000, \"gone\": 1, \"Orders.Core.nuspec\": 10");

        Assert.Contains(
            "; the baseline has 5,400 bytes (5.3 KB); grew most: content/prices.csv (new) 8.8 KB, lib/net10.0/Orders.Core.dll +1000 B. Look",
            Assert.Single(scratch.Package().Findings).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Unchanged_excess_is_a_suggestion_and_a_new_one_is_not()
    {
        using var scratch = new SizeScratch(Budget).Package(("content/prices.csv", 12_000));
        var bytes = new FileInfo(scratch.PathOf("out/Orders.Core.1.0.0.nupkg")).Length;

        Assert.StartsWith(
            "STD7012 src/Orders.Core/Orders.Core.csproj(1,1): package of 'Orders.Core' is 12,256 bytes (12 KB), over its budget of 10 KB by 2,016 bytes (19.7 "
                + "%), as in the baseline (12,256 bytes (12 KB)). Look for files",
            Assert.Single(BudgetScratch.Lines(scratch.Baseline("package", bytes).Package().Findings)),
            StringComparison.Ordinal);
        Assert.Equal(["STD7012"], BudgetScratch.Ids(scratch.Baseline("package", bytes + 500).Package().Findings));
        Assert.Equal(["STD7010"], BudgetScratch.Ids(scratch.Baseline("package", bytes - 1).Package().Findings));
        // What was within its budget then is a new excess.
        Assert.Equal(["STD7010"], BudgetScratch.Ids(scratch.Baseline("package", 10_000).Package().Findings));
    }

    [Theory]
    [InlineData(110, "")]
    [InlineData(
        111,
        "STD7011 src/Orders.Core/Orders.Core.csproj(1,1): publish folder of 'Orders.Core' is 111 bytes, more than the 100 bytes of the baseline by 11 bytes "
            + "(11 %), limit 10 %; grew most: a.dll +11 B; packages that came in: Newtonsoft.Json 13.0.3. Look for packages and content that were added, and "
            + "for files of an older publish, or record the new size with 'dotnet build -t:StandardsSizeBaseline'.")]
    public void Growth_of_more_than_a_tenth_is_found(int bytes, string expected)
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: Orders.*, publish: 1 MB } ] }\n").With("publish/a.dll", new byte[bytes])
            .Baseline("publish", 100, "\"a.dll\": 100", """, "packages": [ "Serilog 4.0.0" ]""");

        Assert.Equal(expected, string.Join("|", BudgetScratch.Lines(scratch.Published(restored: ["Newtonsoft.Json 13.0.3", "Serilog 4.1.0"]).Findings)));
    }

    [Fact]
    public void Limit_of_growth_and_a_review_are_the_files()
    {
        using var scratch = new SizeScratch(
            "sizes: { growth_percent: 50, performance-review: required, limits: [ { projects: src/*, publish: 1 KB, performance-review: required } ] }\n")
            .Baseline("publish", 100, "\"a.dll\": 100");

        Assert.Empty(scratch.With("publish/a.dll", new byte[150]).Published().Findings);
        Assert.Contains(
            "limit 50 %; grew most: a.dll +51 B. Have it reviewed: look for packages",
            Assert.Single(scratch.With("publish/a.dll", new byte[151]).Published().Findings, f => f.Rule.Id == "STD7004").Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "over its budget of 1 KB by 1 byte (less than 0.1 %)",
            Assert.Single(scratch.With("publish/a.dll", new byte[1025]).Published().Findings, f => f.Rule.Id == "STD7004").Text,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("src/*", true)]
    [InlineData("src/Orders.Core", true)]
    [InlineData("src/Orders.Core/Orders.Core.csproj", true)]
    [InlineData("Orders.Core", true)]
    [InlineData("Orders.*", true)]
    [InlineData("src", false)]
    [InlineData("Orders", false)]
    [InlineData("cmd/*", false)]
    public void Projects_are_named_by_folder_path_or_name(string pattern, bool isMatch)
    {
        using var scratch = new SizeScratch($"sizes: {{ limits: [ {{ projects: '{pattern}', publish: 1 B }} ] }}\n").With("publish/a.dll", "abc");

        Assert.Equal(isMatch, scratch.Published().Findings.Count == 1);
    }

    [Fact]
    public void Only_what_has_a_limit_is_measured()
    {
        using var scratch = new SizeScratch(Budget).With("publish/a.dll", "abc");

        Assert.Empty(scratch.Published().Measured.Entries);
        Assert.Empty(scratch.Built(scratch.PathOf("nothing.dll")).Findings);
    }

    [Fact]
    public void Budgets_that_cannot_be_read_judge_nothing()
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, package: big } ] }\n").Package(("a", 100_000));

        Assert.Empty(scratch.Package().Findings);
    }

    [Fact]
    public void Known_again_by_its_number()
    {
        using var scratch = new SizeScratch("sizes: { limits: [ { projects: src/*, publish: 1 B } ] }\n").With("publish/a.dll", "abc");

        Assert.Equal("publish linux-x64 3", Assert.Single(scratch.Published("linux-x64").Findings).Lasting);
    }
}
