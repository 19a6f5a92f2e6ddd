using Standards.Checks.Commands.Helping;

namespace Standards.Checks.Tests.Helping;

public sealed class CommandHelpTests
{
    [Fact]
    public void Help_names_every_command_once_and_each_of_its_options()
    {
        var lines = CommandHelp.All().ToList();

        Assert.All(CommandCatalog.All, command =>
        {
            var at = Assert.Single(Enumerable.Range(0, lines.Count), i => lines[i].TrimStart().StartsWith(command.Target + " ", StringComparison.Ordinal));
            Assert.EndsWith(command.Summary, lines[at], StringComparison.Ordinal);
            Assert.All(command.Properties, p => Assert.Contains(CommandDescriptor.Bare(p), lines[at + 1], StringComparison.Ordinal));
        });
        Assert.All(CommandHelp.Groups, group => Assert.Contains(group.Heading, lines));
        Assert.All(lines, line => Assert.InRange(line.Length, 0, 160));
    }

    [Fact]
    public void Help_of_one_command_has_its_long_and_its_short_form()
    {
        var lines = CommandHelp.Of(CommandCatalog.Find("waive")!).ToList();

        Assert.Contains("-t:StandardsWaive -p:StandardsRule=", lines[1], StringComparison.Ordinal);
        Assert.Contains("standards waive --rule … ", lines[2], StringComparison.Ordinal);
        Assert.Contains(" --approved-by …", lines[2], StringComparison.Ordinal);
        Assert.EndsWith("docs/guides/waivers.md", lines[3], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("StandardsWaive", "StandardsWaive")]
    [InlineData("standardswaive", "StandardsWaive")]
    [InlineData("waive", "StandardsWaive")]
    [InlineData("check-as-ci", "StandardsCheckAsCi")]
    [InlineData("new-adr", "StandardsNewAdr")]
    [InlineData("wave", null)]
    [InlineData("", null)]
    public void Command_is_found_by_both_of_its_names(string name, string? target) => Assert.Equal(target, CommandCatalog.Find(name)?.Target);

    [Theory]
    [InlineData("StandardsWave", "there is no command 'StandardsWave'; 'StandardsWaive' was probably meant ('waive' for the tool)")]
    [InlineData("newadr", "there is no command 'newadr'; 'StandardsNewAdr' was probably meant ('new-adr' for the tool)")]
    [InlineData("frobnicate", "there is no command 'frobnicate'")]
    public void Nearest_command_is_named(string name, string expected) => Assert.Equal(expected, CommandHelp.Unknown(name));

    [Fact]
    public void Call_gives_values_letter_by_letter()
    {
        var arguments = CommandCall.Arguments(
            CommandCatalog.Find("new-adr")!, "All.slnx", [("StandardsTitle", "a, b; 100 % \"c\" $(d) @(e)"), ("StandardsTags", "")]);

        Assert.Equal(
            ["msbuild", "All.slnx", "-t:StandardsNewAdr", "-p:StandardsTitle=a%2C b%3B 100 %25 %22c%22 %24(d) %40(e)", "-p:StandardsTags="], arguments.Take(5));
        Assert.Equal("-t:StandardsReport", CommandCall.Arguments(CommandCatalog.Find("report")!, "", [])[1]);
    }
}
