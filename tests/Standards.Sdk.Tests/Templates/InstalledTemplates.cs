using Standards.Sdk.Tests.Harness;

namespace Standards.Sdk.Tests.Templates;

/// <summary>The packed templates in a hive of the tests' own, installed once for all tests.</summary>
public sealed class InstalledTemplates : IDisposable
{
    private readonly ScratchRepository _home = new("hive", git: false);

    public InstalledTemplates() => Run(_home, "new", "install", PackedSdk.Instance.Pack("templates/Standards.Templates"), "--debug:custom-hive", _home.Root);

    /// <summary>Runs <c>dotnet new</c> with the templates in a folder, and fails unless it succeeds.</summary>
    internal void Create(ScratchRepository folder, params string[] arguments) => Run(folder, New(arguments));

    /// <summary>The same where failure is an answer.</summary>
    internal ProcessResult TryCreate(ScratchRepository folder, params string[] arguments) =>
        folder.Dotnet(New(arguments));

    /// <summary>Creates a repository in a folder named <c>parent</c>, with what the template wrote as its first commit.</summary>
    internal ScratchRepository CreateRepository(ScratchRepository folder, string template, string name, params string[] options)
    {
        Create(folder, [template, "-n", name, "--skipRestore", .. options]);
        var repository = folder.Sibling($"parent/{name}");
        repository.Git("init", "-q", "-b", "main");
        return repository.Commit();
    }

    public void Dispose() => _home.Dispose();

    // Nobody published a later version of these templates, and asking takes as long as writing them.
    private string[] New(string[] arguments) => ["new", .. arguments, "--no-update-check", "--debug:custom-hive", _home.Root];

    private static void Run(ScratchRepository folder, params string[] command)
    {
        var result = folder.Dotnet(command);
        Assert.True(result.ExitCode == 0, $"dotnet {string.Join(' ', command)}:\n{result.Output}");
    }
}
