using Standards.Sdk.Tests.Harness;
using Standards.Sdk.Tests.Templates;

namespace Standards.Sdk.Tests.Commands;

/// <summary>A repository that the packed templates wrote follows a later version of them, without a network.</summary>
public sealed class UpdateCommandTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    private const string Later = "0.0.2";
    private const string Record = ".standards/template.json";

    private static string First => PackedSdk.Instance.Version;

    [Fact]
    public void Later_version_is_merged_and_the_repository_stays_green()
    {
        using var folder = Folder();
        var repository = Create(folder);
        // Written before the template asked for a resource.
        repository.Edit(Record, "    \"resource\": \"Item\",\n    \"resourcePlural\": \"\",\n", "");
        repository.Edit("README.md", "## Quick start", "## Our own words\n\nStay.\n\n## Quick start");
        repository.Edit("AGENTS.md", "# For agents", "# Our notes for agents");
        repository.Delete(".github/pull_request_template.md").Commit();
        string[] command =
        [
            "Orders.slnx",
            "-t:StandardsUpdate",
            $"-p:StandardsTemplateVersion={Later}",
            $"-p:StandardsTemplateSource={Package(folder, Rewrite)}",
        ];

        // Of the version that runs, there is nothing to do; it names no source.
        Assert.Contains(
            $"Standards: nothing to do: {Record} is of version {First}",
            repository.Build("Orders.slnx", "-t:StandardsUpdate").Succeeded().Output,
            StringComparison.Ordinal);

        var report = repository.Build(command).Succeeded().Output;
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());
        Assert.Contains($"Standards: std-service {First} -> {Later} ({Record})", report, StringComparison.Ordinal);
        Assert.Contains("added     docs/later.md", report, StringComparison.Ordinal);
        Assert.Contains($"changed   {Record}", report, StringComparison.Ordinal);
        Assert.Contains("changed   README.md", report, StringComparison.Ordinal);
        Assert.Contains("kept      .github/pull_request_template.md (deleted here, changed in the template)", report, StringComparison.Ordinal);
        Assert.Contains("conflict  AGENTS.md (changed here and in the template)", report, StringComparison.Ordinal);
        Assert.Contains("1 added, 2 changed, 0 removed, 1 kept, 1 in conflict", report, StringComparison.Ordinal);
        Assert.Contains("nothing was written", report, StringComparison.Ordinal);

        var applied = repository.Build([.. command, "-p:StandardsApply=true"]).Failed();
        var conflict = Assert.Single(applied.Diagnostics());
        Assert.Equal("STD9504", conflict.Rule);
        Assert.Equal("UU AGENTS.md", repository.Git("status", "--porcelain").Split('\n').Single(l => l.StartsWith('U')));
        Assert.Contains(
            "files are in conflict",
            Assert.Single(repository.Build([.. command, "-p:StandardsApply=true"]).Failed().Diagnostics()).Text,
            StringComparison.Ordinal);

        repository.Git("reset", "-q", "--merge");
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());

        _ = repository.Build([.. command, "-p:StandardsApply=true"]).Failed();
        repository.Git("checkout", "-q", "--ours", "--", "AGENTS.md");
        repository.Commit();
        Assert.Contains($"\"version\": \"{Later}\"", repository.Read(Record), StringComparison.Ordinal);
        Assert.Contains("Our own words", repository.Read("README.md"), StringComparison.Ordinal);
        Assert.Contains("Later words", repository.Read("README.md"), StringComparison.Ordinal);
        Assert.False(repository.Exists(".github/pull_request_template.md"));
        Assert.True(repository.Exists("cmd/Orders.Api/Items/ItemEndpoints.cs"));
        Assert.Contains("nothing to do", repository.Build(command).Succeeded().Output, StringComparison.Ordinal);
        Assert.Empty(repository.Build("Orders.slnx", "-warnaserror").Succeeded().Codes());
    }

    [Fact]
    public void What_cannot_be_updated_is_refused_and_stays()
    {
        using var folder = Folder();
        var repository = Create(folder);
        string[] command = ["Orders.slnx", "-t:StandardsUpdate", $"-p:StandardsTemplateVersion={Later}", "-p:StandardsApply=true"];

        Assert.Contains($"version {Later} of Standards.Templates is in no source of this repository", Refusal(repository, command), StringComparison.Ordinal);
        Assert.Contains("which is later than 0.0.0", Refusal(repository, [.. command, "-p:StandardsTemplateVersion=0.0.0"]), StringComparison.Ordinal);
        Assert.Contains("'soon' is no version", Refusal(repository, [.. command, "-p:StandardsTemplateVersion=soon"]), StringComparison.Ordinal);

        command = [.. command, $"-p:StandardsTemplateSource={Package(folder, Rewrite)}"];
        repository.Write("docs/later.md", "mine");
        Assert.Contains(
            "files that are not committed are where the update adds its own: docs/later.md", Refusal(repository, command), StringComparison.Ordinal);
        Assert.Equal("mine", repository.Read("docs/later.md"));
        repository.Delete("docs/later.md");

        repository.Edit("README.md", "## Quick start", "## Start");
        Assert.Contains("changes are not committed: README.md", Refusal(repository, command), StringComparison.Ordinal);
        repository.Git("checkout", "-q", "--", ".");

        repository.Edit(Record, "\"store\": \"none\"", "\"store\": \"mysql\"").Commit();
        var edited = Assert.Single(repository.Build(command).Failed().Diagnostics());
        Assert.Equal(("STD9502", 10), (edited.Rule, edited.Line));

        repository.Delete(Record).Commit();
        Assert.Contains("no commit has .standards/template.json", Refusal(repository, command), StringComparison.Ordinal);
        Assert.Equal("", repository.Git("status", "--porcelain").Trim());
    }

    private static string Refusal(ScratchRepository repository, string[] command)
    {
        var refusal = Assert.Single(repository.Build(command).Failed().Diagnostics());
        Assert.Equal("STD9503", refusal.Rule);
        return refusal.Text;
    }

    private ScratchRepository Create(ScratchRepository folder)
    {
        var repository = templates.CreateRepository(folder, "std-service", "Orders");

        // From here on, whatever is asked must be on this machine.
        repository.Run("restore", "Orders.slnx").Succeeded();
        repository.Set("HTTPS_PROXY", "http://127.0.0.1:9").Set("HTTP_PROXY", "http://127.0.0.1:9").Set("NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT", "1");
        return repository;
    }

    private static ScratchRepository Folder()
    {
        var folder = new ScratchRepository("parent", git: false);
        folder
            .Delete("global.json")
            .Delete("renovate.json")
            .Delete(".gitignore")
            .Delete("README.md")
            .Delete("Directory.Build.props")
            .Delete("Directory.Build.targets");
        return folder;
    }

    // The package of the templates as a later version would be: other texts, a file more, and the version in the record. The SDK stays the one under test.
    private static string Package(ScratchRepository folder, Func<string, string, string> rewrite) =>
        LaterPackage.Write(PackedSdk.Instance.Package("Standards.Templates"), Directory.CreateDirectory(folder.PathOf("later")).FullName, Later, rewrite);

    private static string Rewrite(string path, string text) => path switch
    {
        "content/std-service/README.md" => text + "\nLater words.\n",
        "content/_service/AGENTS.md" => text.Replace("# For agents", "# For later agents", StringComparison.Ordinal),
        "content/_pull-request/pull_request_template.md" => text + "\nLater words.\n",
        "content/std-service/docs/later.md" => "# Later\n\nA page that came with a later version.\n",
        _ => text,
    };
}
