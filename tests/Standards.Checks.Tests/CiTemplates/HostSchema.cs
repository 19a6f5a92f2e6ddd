using System.Text.Json;
using Standards.Tests.Shared;
using Xunit.Abstractions;

namespace Standards.Checks.Tests.CiTemplates;

/// <summary>Published JSON schemas of the files of CI hosts, where a folder above the repository has them.</summary>
internal static class HostSchema
{
    /// <summary>The schema of a workflow of GitHub.</summary>
    public const string GitHubWorkflow = "schemastore/github-workflow.json";

    /// <summary>The schema of a name; null, and a line of output that says so, where there is none.</summary>
    public static JsonElement? Find(string name, ITestOutputHelper output)
    {
        for (var folder = new DirectoryInfo(RepositoryRoot.Path).Parent; folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, "shared", "schemas", name);
            if (File.Exists(file))
            {
                return JsonElement.Parse(File.ReadAllText(file));
            }
        }

        output.WriteLine($"Skipped: there is no shared/schemas/{name} in a folder above the repository.");
        return null;
    }
}
