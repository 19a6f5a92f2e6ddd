using System.Text.RegularExpressions;
using System.Xml.Linq;
using Standards.Catalog.Tests.Catalog;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>Commands are named as everything of the SDK is, and each has its page.</summary>
public sealed class CommandTests
{
    private const string Policy = "sdk/Standards.Sdk/policy";

    // On purpose both: the switch says whether a build does what the command does by name.
    private static readonly string[] Switches = ["StandardsChecksums", "StandardsProvenance", "StandardsPublicApi", "StandardsSbom", "StandardsNotices"];

    [Fact]
    public void Every_command_has_a_page_that_names_it() =>
        Assert.All(CommandEntry.All, command =>
            Assert.Contains($"-t:{command.Name}", File.ReadAllText(RepositoryRoot.Combine(command.Page)), StringComparison.Ordinal));

    [Fact]
    public void Every_option_is_written_somewhere_in_the_guides()
    {
        var guides = string.Concat(Directory.EnumerateFiles(RepositoryRoot.Combine("docs/guides"), "*.md").Select(File.ReadAllText));

        Assert.All(
            CommandEntry.All.SelectMany(command => command.Options).Distinct().Except(["StandardsEntry", "StandardsConfiguration"]),
            option => Assert.Contains(option, guides, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_public_target_begins_with_the_name_of_the_product()
    {
        var targets = Elements("Target").Select(target => (string)target.Attribute("Name")!).Where(name => name != "Restore");

        Assert.All(targets, name => Assert.Matches("^_?Standards", name));
    }

    [Fact]
    public void No_target_has_the_name_of_a_property_of_another_meaning()
    {
        var properties = Elements("PropertyGroup")
            .SelectMany(group => group.Elements())
            .Select(property => property.Name.LocalName)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        var documented = Regex.Matches(File.ReadAllText(RepositoryRoot.Combine("docs/guides/properties.md")), "`(Standards[A-Za-z]+)`").Select(
            match => match.Groups[1].Value);
        properties.UnionWith(documented);
        properties.UnionWith(CommandEntry.All.SelectMany(command => command.Options));

        Assert.Empty(Elements("Target").Select(target => (string)target.Attribute("Name")!).Where(properties.Contains).Except(Switches));
    }

    private static IEnumerable<XElement> Elements(string name) =>
        Directory.EnumerateFiles(RepositoryRoot.Combine(Policy))
            .Where(file => file.EndsWith(".props", StringComparison.Ordinal) || file.EndsWith(".targets", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .SelectMany(file => XDocument.Load(file).Descendants(name));
}
