using Standards.Tests.Shared;

namespace Standards.Templates.Tests;

/// <summary>What people get wrong: a message that says so, the exit code that the template engine documents, and nothing half-written.</summary>
[Collection(InstalledPack.Collection)]
public class BadInputTests(InstalledPack pack)
{
    // https://aka.ms/templating-exit-codes
    private const int DestructiveChanges = 73;
    private const int InvalidOption = 127;
    private const int UnmetConstraint = 100;

    [Theory]
    [InlineData("README.md")]
    [InlineData(".editorconfig")]
    [InlineData("docs/adr/0001-record-architecture-decisions.md")]
    public async Task File_that_is_there_is_named_and_stays(string file)
    {
        var parent = pack.NewFolder();
        var path = Path.Combine(parent, "Orders", file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "mine");

        var (exitCode, output) = await pack.TryCreateAsync(parent, "Orders");

        Assert.Equal(DestructiveChanges, exitCode);
        Assert.Contains("Creating this template will make changes to existing files:", output, StringComparison.Ordinal);
        Assert.Contains($"Overwrite   ./{file}", output, StringComparison.Ordinal);
        Assert.Contains("--force", output, StringComparison.Ordinal);
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
        Assert.Equal([path], FilesBelow(parent));
    }

    [Fact]
    public async Task Other_files_stay_beside_the_new_ones()
    {
        var parent = pack.NewFolder();
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(parent, "Orders")).FullName, "notes.txt");
        await File.WriteAllTextAsync(path, "mine");

        var (exitCode, output) = await pack.TryCreateAsync(parent, "Orders");

        Assert.True(exitCode == 0, output);
        Assert.Equal("mine", await File.ReadAllTextAsync(path));
        Assert.True(File.Exists(Path.Combine(parent, "Orders", "global.json")));
    }

    [Theory]
    [InlineData("--colour red", "'--colour' is not a valid option")]
    [InlineData("--ci jenkins", "'jenkins' is not a valid value for --ci. The possible values are:")]
    [InlineData("--ci github --ci jenkins", "'github, jenkins' is not a valid value for --ci. The possible values are:")]
    [InlineData("--auth basic", "'basic' is not a valid value for --auth. The possible values are:")]
    [InlineData("--deploy vm", "'vm' is not a valid value for --deploy. The possible values are:")]
    [InlineData("--skipRestore perhaps", "'perhaps' is not a valid option")]
    public async Task Unknown_option_or_choice_is_refused(string options, string message)
    {
        var parent = pack.NewFolder();

        var (exitCode, output) = await pack.TryCreateInEnvironmentAsync(parent, "std-service", [], options.Split(' '));

        Assert.Equal(InvalidOption, exitCode);
        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    [Fact]
    public async Task Options_of_services_are_none_of_libraries()
    {
        var parent = pack.NewFolder();

        var (exitCode, output) = await pack.TryCreateInEnvironmentAsync(parent, "std-library", [], "--deploy", "kubernetes");

        Assert.Equal(InvalidOption, exitCode);
        Assert.Contains("'--deploy' is not a valid option", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    [Fact]
    public async Task Other_SDK_is_refused_with_what_to_install()
    {
        // The range is the only thing that is changed: there is no second SDK to run it with.
        var folder = pack.NewFolder();
        var content = Path.Combine(folder, "content");
        FolderCopy.Make(Path.Combine(SourceTree.Pack, "content"), content);
        var definition = Path.Combine(content, "std-service", ".template.config", "template.json");
        await File.WriteAllTextAsync(definition, (await File.ReadAllTextAsync(definition)).Replace("[10.0.100,11)", "[9.0.100,10)", StringComparison.Ordinal));
        var hive = Path.Combine(folder, "hive");
        await Dotnet.RunAsync(folder, "new", "install", content, "--debug:custom-hive", hive);
        var parent = pack.NewFolder();

        var (exitCode, output) = await Dotnet.TryRunAsync(parent, "new", "std-service", "-n", "Orders", "--debug:custom-hive", hive);

        Assert.Equal(UnmetConstraint, exitCode);
        Assert.Contains("Supported version(s): [9.0.100, 10.0.0)", output, StringComparison.Ordinal);
        Assert.Contains("aka.ms/get-dotnet", output, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(parent));
    }

    [Fact]
    public async Task No_network_leaves_the_repository_and_says_what_to_run()
    {
        var parent = pack.NewFolder();
        await File.WriteAllTextAsync(
            Path.Combine(parent, "nuget.config"),
            """<configuration><packageSources><clear /><add key="gone" value="http://127.0.0.1:9/v3/index.json" allowInsecureConnections="true" """
                + """/></packageSources></configuration>""");
        // Nothing that this machine has restored before helps.
        var environment = new Dictionary<string, string>
        {
            ["NUGET_PACKAGES"] = Path.Combine(parent, "packages"),
            ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1",
        };

        var (exitCode, output) = await pack.TryCreateInEnvironmentAsync(parent, "std-library", environment);

        // The repository is whole; only what comes after is missing.
        Assert.Equal(0, exitCode);
        Assert.Contains("Restore failed.", output, StringComparison.Ordinal);
        Assert.Contains("Manual instructions: Run 'dotnet restore' in the new folder.", output, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(parent, "Orders", "src", "Orders", "packages.lock.json")));
    }

    [Fact]
    public async Task Missing_git_is_no_matter_of_the_template()
    {
        var parent = pack.NewFolder();
        var environment = new Dictionary<string, string> { ["PATH"] = parent };

        var (exitCode, output) = await pack.TryCreateInEnvironmentAsync(parent, "std-service", environment, "--skipRestore");

        Assert.True(exitCode == 0, output);
        Assert.False(Directory.Exists(Path.Combine(parent, "Orders", ".git")));
    }

    private static string[] FilesBelow(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
}
