namespace Standards.Templates.Tests;

/// <summary>The pack as users get it: packed once, installed in a hive of its own so that the user's templates stay untouched.</summary>
public sealed class InstalledPack : IAsyncLifetime
{
    public const string Collection = "pack";

    public const string Version = "1.2.3-test";

    private readonly string _folder = Directory.CreateTempSubdirectory("standards-templates-").FullName;
    private int _outputs;

    public string Package { get; private set; } = "";

    /// <summary>What people see when they install it.</summary>
    public string InstallOutput { get; private set; } = "";

    private string Hive => Path.Combine(_folder, "hive");

    public async Task InitializeAsync()
    {
        Package = await PackAsync("packages");
        InstallOutput = await Dotnet.RunAsync(_folder, "new", "install", Package, "--debug:custom-hive", Hive);
    }

    /// <summary>Packs the same sources once more and returns the package.</summary>
    public Task<string> PackAgainAsync() => PackAsync("again");

    /// <summary>Creates a repository without restoring it and returns its folder.</summary>
    public async Task<string> CreateAsync(string name, string template = "std-service", params string[] options)
    {
        var parent = NewFolder();
        await Dotnet.RunAsync(parent, [.. Command(name, template), .. options]);
        return Assert.Single(Directory.GetDirectories(parent));
    }

    /// <summary>Renders a template into a folder, with all arguments given, and no restore.</summary>
    public Task<string> RenderAsync(string folder, string template, string[] arguments) =>
        Dotnet.RunAsync(_folder, New(template, ["-o", folder, "--skipRestore", .. arguments]));

    /// <summary>Writes operations files into a folder, where failure is an answer.</summary>
    public Task<(int ExitCode, string Output)> TryCreateOperationsAsync(string folder, params string[] options) =>
        Dotnet.TryRunAsync(folder, New("std-ops", options));

    /// <summary>Same for a user of this locale; platforms that take no locale from the environment ignore it.</summary>
    public async Task<string> CreateInLocaleAsync(string locale, string name)
    {
        var parent = NewFolder();
        var (exitCode, output) = await Dotnet.TryRunInLocaleAsync(parent, locale, Command(name));
        Assert.True(exitCode == 0, output);
        return Assert.Single(Directory.GetDirectories(parent));
    }

    /// <summary>Same in a given folder, where failure is an answer.</summary>
    public Task<(int ExitCode, string Output)> TryCreateAsync(string parent, string name, params string[] options) =>
        Dotnet.TryRunAsync(parent, [.. Command(name), .. options]);

    /// <summary>Same in a given folder with environment variables of the user, and with restore unless the options say otherwise.</summary>
    public Task<(int ExitCode, string Output)> TryCreateInEnvironmentAsync(
        string parent, string template, IEnumerable<KeyValuePair<string, string>> environment, params string[] options) =>
        Dotnet.TryRunInEnvironmentAsync(parent, environment, New(template, ["-n", "Orders", .. options]));

    public string NewFolder() =>
        Directory.CreateDirectory(Path.Combine(_folder, $"output{Interlocked.Increment(ref _outputs)}")).FullName;

    public Task DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private async Task<string> PackAsync(string folder)
    {
        var output = Path.Combine(_folder, folder);
        await Dotnet.RunAsync(SourceTree.Root, "pack", SourceTree.Pack, "-o", output, "-warnaserror", $"-p:Version={Version}");
        return Assert.Single(Directory.GetFiles(output, "Standards.Templates.*.nupkg"));
    }

    private string[] Command(string name, string template = "std-service") => New(template, ["-n", name, "--skipRestore"]);

    // Nobody published a later version of this pack, and asking takes as long as writing a repository.
    private string[] New(string template, string[] options) => ["new", template, .. options, "--no-update-check", "--debug:custom-hive", Hive];
}
