using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using Standards.Sdk.Tests.Harness;
using Standards.Tests.Shared;

namespace Standards.Sdk.Tests.Templates;

/// <summary>
/// Every item template of the package in a repository of each kind: all rules are green afterwards, what is there stays without
/// <c>--force</c>, and the engine writes what the fast tests render. A new template is found by itself.
/// </summary>
public sealed partial class ItemTemplateTests(InstalledTemplates templates) : IClassFixture<InstalledTemplates>
{
    // https://aka.ms/templating-exit-codes
    private const int DestructiveChanges = 73;

    private const string Name = "High latency: Größe & 100 % of #1";

    [Theory]
    [InlineData("std-service")]
    [InlineData("std-worker")]
    [InlineData("std-library")]
    public void All_items_leave_a_repository_green(string kind)
    {
        using var folder = new ScratchRepository("parent", git: false);
        var repository = templates.CreateRepository(folder, kind, "Orders", kind == "std-library" ? [] : ["--ops", "full"]);
        var project = repository.Git("ls-files", "src/*.csproj").Split('\n')[0];
        repository.Run("restore", "Orders.slnx").Succeeded();
        repository.Edit("standards.yml", "tier: 2", "tier: 4").Commit();

        foreach (var template in Items())
        {
            // The fast tests render every choice in every kind; here each runs once.
            foreach (var (options, index) in ItemOptions.Of(template, kind)
                .Take(kind == "std-service" ? int.MaxValue : 1)
                .Select((options, index) => (options, index)))
            {
                var name = index == 0 ? Name : $"{Name} {index}";
                string[] command = [template, "-n", name, "-o", ".", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
                var result = templates.TryCreate(repository, command);
                if (result.ExitCode == DestructiveChanges)
                {
                    // It writes what the repository has: nothing is touched until somebody says so.
                    Assert.Equal("", repository.Git("status", "--porcelain").Trim());
                    result = templates.TryCreate(repository, [.. command, "--force"]);
                }

                Assert.True(result.ExitCode == 0, result.Output);
                AssertRendered(repository, template, name, options);
                repository.Git("add", "-A");
                repository.Git("commit", "-q", "--allow-empty", "-m", template);
            }
        }

        var check = repository.Check(project, "-p:ContinuousIntegrationBuild=true").Succeeded();
        Assert.Empty(check.Diagnostics());
        // What only people know is open, and a new document of that kind has no line in the list.
        Assert.All(repository.Reports.Findings(), finding => Assert.Contains(finding.Rule, (string[])["STD9510", "STD9513"]));
        if (kind == "std-library")
        {
            Assert.Empty(repository.Build("benchmarks/Orders.Benchmarks", "-warnaserror", "--no-restore").Succeeded().Codes());
        }
    }

    [Fact]
    public void File_that_is_there_stays_without_force()
    {
        using var repository = new ScratchRepository().Commit();
        foreach (var template in Items())
        {
            string[] command =
            [
                template,
                "-n",
                Name,
                "-o",
                ".",
                .. ItemOptions.Of(template, "std-service")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ];
            templates.Create(repository, [.. command, "--force"]);
            var written = repository.Git("ls-files", "--others", "-z").Split('\0', StringSplitOptions.TrimEntries)[0];
            var before = repository.Read(written);
            repository.Write(written, "mine\n");

            var refused = templates.TryCreate(repository, command);

            Assert.Equal(DestructiveChanges, refused.ExitCode);
            Assert.Contains("--force", refused.Output, StringComparison.Ordinal);
            Assert.Equal("mine\n", repository.Read(written));
            templates.Create(repository, [.. command, "--force"]);
            Assert.Equal(Days().Replace(before, "day"), Days().Replace(repository.Read(written), "day"));
            repository.Git("add", "-A");
            repository.Git("commit", "-q", "-m", template);
        }
    }

    [Theory]
    [InlineData("std-adr", "", "--number")]
    [InlineData("std-runbook", "--kind party", "'party' is not a valid value for --kind")]
    [InlineData("std-loadtest", "--profile", "--profile")]
    public void Wrong_options_are_named_and_nothing_is_written(string template, string options, string message)
    {
        using var folder = new ScratchRepository("parent", git: false);
        var before = Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories);

        var result = templates.TryCreate(folder, [template, "-n", "x", "-o", ".", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(message, result.Output, StringComparison.Ordinal);
        Assert.Equal(before, Directory.GetFileSystemEntries(folder.Root, "*", SearchOption.AllDirectories));
    }

    // Short names, from the package itself.
    private static IEnumerable<string> Items()
    {
        using var package = ZipFile.OpenRead(PackedSdk.Instance.Pack("templates/Standards.Templates"));
        var items = new List<string>();
        foreach (var entry in package.Entries.Where(entry => entry.FullName.EndsWith("/.template.config/template.json", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            using var definition = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            if (definition.RootElement.GetProperty("tags").GetProperty("type").GetString() == "item")
            {
                items.Add(definition.RootElement.GetProperty("shortName").GetString()!);
            }
        }

        Assert.Equal(TemplateContent.Items, items.Order(StringComparer.Ordinal));
        return items.Order(StringComparer.Ordinal);
    }

    private static void AssertRendered(ScratchRepository repository, string template, string name, string options)
    {
        var rendered = TemplateForms.Render(template, name, options, TimeProvider.System.GetUtcNow().ToString("s", CultureInfo.InvariantCulture)).ToArray();
        Assert.All(rendered, file => Assert.Equal(Days().Replace(file.Text, "day"), Days().Replace(repository.Read(file.Path), "day")));
        string[] paths = [.. rendered.Select(file => file.Path)];
        // A file that was there may have the text that it gets.
        Assert.All(
            repository.Git("-c", "core.quotePath=false", "status", "--porcelain", "-uall").Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Contains(line[3..], paths));
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}( [0-9]{2}:[0-9]{2})?")]
    private static partial Regex Days();
}
