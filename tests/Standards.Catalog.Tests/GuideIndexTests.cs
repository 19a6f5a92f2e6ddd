using System.Text.RegularExpressions;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests;

/// <summary>Readers find every guide from its index, and the index from the README.</summary>
public sealed partial class GuideIndexTests
{
    private const string Folder = "docs/guides";
    private const string Index = $"{Folder}/README.md";

    private static readonly string[] Listed = [.. Entry().Matches(Text(Index)).Select(match => match.Groups["file"].Value)];

    [Fact]
    public void Index_lists_every_guide() => Problems.AssertNone(
        Directory.EnumerateFiles(RepositoryRoot.Combine(Folder), "*.md", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryRoot.Combine(Folder), file).Replace('\\', '/'))
            .Where(file => file != "README.md")
            .Except(Listed)
            .Order(StringComparer.Ordinal),
        $"{Index} does not list these guides. Add a line '- [Title](file.md): what it answers' to the group of the reader's task.");

    [Fact]
    public void Index_lists_a_guide_once_and_only_guides_that_exist() => Problems.AssertNone(
        Listed.GroupBy(file => file, StringComparer.Ordinal)
            .Where(entries => entries.Count() > 1 || !File.Exists(RepositoryRoot.Combine($"{Folder}/{entries.Key}")))
            .Select(entries => $"{entries.Key}, {entries.Count()} entries"),
        $"Each entry of {Index} leads to a file, and each file has one entry.");

    [Fact]
    public void Index_stands_alone_on_its_lines() => Problems.AssertNone(
        Text(Index).Split('\n').Where(line => line.StartsWith('-') && !Entry().IsMatch(line)),
        $"An entry of {Index} is one line: '- [Title](file.md): what it answers'.");

    [Fact]
    public void Readme_leads_to_the_index() => Assert.Contains($"]({Index})", Text("README.md"), StringComparison.Ordinal);

    private static string Text(string path) => File.ReadAllText(RepositoryRoot.Combine(path)).ReplaceLineEndings("\n");

    [GeneratedRegex(@"^- \[[^\]]+\]\((?<file>[a-z0-9/-]+\.md)\): \S.*$", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
