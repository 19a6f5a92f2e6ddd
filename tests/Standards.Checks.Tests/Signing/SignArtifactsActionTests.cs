using System.Text.RegularExpressions;
using Standards.Tests.Shared;
using YamlDotNet.RepresentationModel;

namespace Standards.Checks.Tests.Signing;

/// <summary>The GitHub action that is shipped, as far as it can be tried without GitHub.</summary>
public sealed class SignArtifactsActionTests
{
    private static readonly YamlMappingNode Action = Read();

    [Fact]
    public void Actions_are_pinned_by_commit() =>
        Assert.All(Uses(), u => Assert.Matches("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$", u));

    [Fact]
    public void Inputs_reach_scripts_through_the_environment_only() =>
        Assert.All(Steps().Select(s => Text(s, "run")).OfType<string>(), r => Assert.DoesNotContain("${{", r, StringComparison.Ordinal));

    [Fact]
    public void Commands_are_those_of_the_product()
    {
        var targets = File.ReadAllText(RepositoryRoot.Combine("sdk/Standards.Sdk/policy/Commands.g.targets"));
        var commands = Steps()
            .Select(s => Text(s, "run"))
            .OfType<string>()
            .SelectMany(r => Regex.Matches(r, "-t:(Standards[A-Za-z]+)").Select(m => m.Groups[1].Value))
            .ToList();

        Assert.Equal(["StandardsVerifyPackages", "StandardsChecksums", "StandardsVerifyChecksums"], commands);
        Assert.All(commands, c => Assert.Contains($"<Target Name=\"{c}\"", targets, StringComparison.Ordinal));
        Assert.All(Steps().Where(s => Text(s, "run") is not null), s => Assert.Equal("bash", Text(s, "shell")));
    }

    private static IEnumerable<string> Uses() => Steps().Select(s => Text(s, "uses")).OfType<string>();

    private static IEnumerable<YamlMappingNode> Steps() => ((YamlSequenceNode)((YamlMappingNode)Action["runs"])["steps"]).Cast<YamlMappingNode>();

    private static string? Text(YamlMappingNode step, string key) => step.Children.TryGetValue(key, out var value) ? ((YamlScalarNode)value).Value : null;

    private static YamlMappingNode Read()
    {
        using var reader = File.OpenText(RepositoryRoot.Combine("ci-templates/github/sign-artifacts/action.yml"));
        var stream = new YamlStream();
        stream.Load(reader);
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
