using System.Text.Json;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Models.Projects;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Layout.Projects;

/// <summary>STD2046: where the repository uses Standards.Sdk at all, every executable and library is built with it.</summary>
internal static class ProductionSdkRule
{
    private const string Sdk = "Standards.Sdk";

    private const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static IEnumerable<Finding> Check(ProjectGraph graph, ImportWalk imports, RepositorySnapshot snapshot)
    {
        if (!graph.Projects.Any(p => p.Xml.HasSdk(Sdk)) && !imports.Files.Any(f => f.HasSdk(Sdk)) && !IsInGlobalJson(snapshot))
        {
            yield break;
        }

        foreach (var project in graph.Projects.Where(p => p.Role is (ProjectRole.Executable or ProjectRole.Library) && !ProjectMarks.IsBenchmark(p.Xml)))
        {
            // A file without a Project element has a finding of the build itself.
            var (files, isComplete) = imports.From(project);
            if (isComplete && project.Xml.Sdks.Count + project.Xml.Imports.Count > 0 && !files.Any(f => f.HasSdk(Sdk)))
            {
                yield return new Finding(
                    RuleCatalog.ProjectStandardsSdk,
                    project.File.Path,
                    project.Xml.Line,
                    project.Xml.Column,
                    $"'{project.Name}' is not built with {Sdk}",
                    $"Write '<Project Sdk=\"{Sdk}\">', or add '<Sdk Name=\"{Sdk}\" />' as the first element of the project");
            }
        }
    }

    private static bool IsInGlobalJson(RepositorySnapshot snapshot)
    {
        if (snapshot.Find("global.json") is not { } file)
        {
            return false;
        }

        try
        {
            using var json = JsonDocument.Parse(file.ReadText(MaxBytes), Lenient);
            return json.RootElement.ValueKind == JsonValueKind.Object
                && json.RootElement.TryGetProperty("msbuild-sdks", out var sdks)
                && sdks.ValueKind == JsonValueKind.Object
                && sdks.TryGetProperty(Sdk, out _);
        }
        catch (Exception e) when (e is JsonException or UnreadableFileException)
        {
            // MSBuild says what is wrong with it.
            return false;
        }
    }
}
