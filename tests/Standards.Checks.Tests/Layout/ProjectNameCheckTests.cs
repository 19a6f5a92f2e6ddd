using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Layout;

public sealed class ProjectNameCheckTests
{
    [Fact]
    public void Generic_segment_is_found()
    {
        var finding = Assert.Single(Run("Orders.Common"));

        Assert.Equal(("STD2005", "src/Orders.Common/Orders.Common.csproj", 1, 1), (finding.Rule.Id, finding.Path, finding.Line, finding.Column));
        Assert.Equal("project name 'Orders.Common' says nothing in 'Common'", finding.Message);
        Assert.Equal(
            "Rename the project after what its code does (for example 'Orders.Pricing'), or move the code to the project that uses it",
            finding.Fix);
    }

    [Theory]
    [InlineData("Utils")]
    [InlineData("orders-helpers")]
    [InlineData("Orders_MISC_Data")]
    [InlineData("Orders.Shared.Tests")]
    [InlineData("Shared")]
    public void Generic_segment_is_found_in_every_spelling(string name) => Assert.Single(Run(name));

    [Fact]
    public void Two_generic_segments_are_one_finding() =>
        Assert.Equal("project name 'Common.Utils' says nothing in 'Common' and 'Utils'", Assert.Single(Run("Common.Utils")).Message);

    [Theory]
    [InlineData("Orders.Pricing")]
    [InlineData("Orders.Commons")]
    [InlineData("SharedKernel")]
    [InlineData("Utility")]
    [InlineData("Miscellany")]
    [InlineData("Orders..Core")]
    public void Speaking_name_is_silent(string name) => Assert.Empty(Run(name));

    [Fact]
    public void Names_come_from_the_policy()
    {
        var layout = new LayoutPolicy { GenericNames = ["Stuff"] };

        Assert.Empty(Run("Orders.Common", layout));
        Assert.Single(Run("Orders.stuff", layout));
    }

    [Fact]
    public void Second_framework_is_silent() => Assert.Empty(Run("Common", isPrimary: false));

    private static Finding[] Run(string name, LayoutPolicy? layout = null, bool isPrimary = true)
    {
        var project = new ProjectFacts { Path = $"src/{name}/{name}.csproj", Name = name, OutputType = "Library", IsPrimaryFramework = isPrimary };
        var policy = new Policy().With(layout ?? new LayoutPolicy());
        return [.. new ProjectNameCheck().Check(project, new CheckContext(new RepositorySnapshot("/r", []), policy, default, default))];
    }
}
