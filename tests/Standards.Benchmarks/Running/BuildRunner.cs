using Standards.Benchmarks.Measuring;

namespace Standards.Benchmarks.Running;

/// <summary>Runs <c>dotnet</c> and <c>git</c> in generated trees, in the environment that the report prints.</summary>
internal sealed class BuildRunner(ProcessRunner processes, ChildEnvironment environment)
{
    // Everything that restore writes into obj/, as git patterns.
    private static readonly string[] RestoreAssets =
        ["project.assets.json", "*.nuget.g.props", "*.nuget.g.targets", "*.nuget.dgspec.json", "project.nuget.cache"];

    /// <summary>Builds without measuring and says on stderr how many warnings there were: they cost time too.</summary>
    public void Prime(string folder, string target, string label)
    {
        // The one build that may use the compiler server: hundreds of projects are compiled for the first time in minutes, not hours.
        var result = Dotnet(folder, ["build", target, "-p:UseSharedCompilation=true"]);
        Dotnet(folder, ["build-server", "shutdown", "--vbcscompiler"]);
        var warnings = result.Output.Split('\n').Where(l => l.Contains(": warning ", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToArray();
        Progress.Say(
            $"""{label}: first build {result.Cost.Wall.TotalSeconds:F1} s, {warnings.Length} """
                + $"""warnings{(warnings.Length > 0 ? ", the first: " + warnings[0].Trim() : "")}""");
    }

    /// <summary>Builds and measures.</summary>
    /// <param name="folder">Root of the tree.</param>
    /// <param name="target">Solution or project, relative to <paramref name="folder"/>.</param>
    /// <param name="restore">False adds <c>--no-restore</c>.</param>
    public Measurement Build(string folder, string target, bool restore) =>
        Dotnet(folder, restore ? ["build", target] : ["build", target, "--no-restore"]).Cost;

    /// <summary>Builds with arguments and measures.</summary>
    public Measurement Build(string folder, string target, IReadOnlyList<string> arguments) => Dotnet(folder, ["build", target, .. arguments]).Cost;

    /// <summary>Builds by a server of the compiler that lives on, and measures without that server.</summary>
    public Measurement BuildByServer(string folder, string target, IReadOnlyList<string> arguments) =>
        processes.Run("dotnet", ["build", target, .. arguments], folder, e => environment.Apply(e, ownPackages: true), leavesServer: true).Cost;

    /// <summary>Runs another command and measures; a code of 1 says that it found nothing, as those of the family of grep do.</summary>
    public Measurement Measure(string file, IReadOnlyList<string> arguments, string folder) =>
        processes.Run(file, arguments, folder, e => environment.Apply(e, ownPackages: false), maxExitCode: 1).Cost;

    /// <summary>Runs a <c>dotnet</c> command in a tree without measuring, and gives what it printed.</summary>
    public string Run(string folder, IReadOnlyList<string> arguments) => Dotnet(folder, arguments).Output;

    /// <summary>Deletes all that is not committed, wherever the build put it, but keeps what restore wrote.</summary>
    /// <param name="folder">Root of the tree.</param>
    /// <param name="hasServer">Whether a server of <see cref="BuildByServer"/> lives on meanwhile.</param>
    public void DeleteOutputs(string folder, bool hasServer = false) =>
        Git(folder, ["clean", "-xdffq", .. RestoreAssets.SelectMany(p => new[] { "-e", p })], hasServer);

    /// <summary>Creates a repository in the folder and commits all files that are there.</summary>
    public void CreateRepository(string folder)
    {
        Git(folder, ["init", "-q", "-b", "main"]);
        Commit(folder, "Generated tree");
    }

    /// <summary>Commits what is new; does nothing when nothing is.</summary>
    public void Commit(string folder, string message)
    {
        Git(folder, ["add", "-A"]);
        if (Git(folder, ["status", "--porcelain"]).Length > 0)
        {
            Git(folder, ["-c", "gc.auto=0", "commit", "-q", "-m", message]);
        }
    }

    /// <summary>Runs <c>dotnet</c> in the product's own tree, with the user's package folder.</summary>
    public string DotnetInProduct(string folder, IReadOnlyList<string> arguments) =>
        processes.Run("dotnet", arguments, folder, e => environment.Apply(e, ownPackages: false)).Output;

    /// <summary>Runs <c>git</c> without the user's configuration, so that hooks, signing and line ends play no part.</summary>
    public string Git(string folder, IReadOnlyList<string> arguments, bool hasServer = false)
    {
        string[] settings = ["-c", "core.autocrlf=false", "-c", "core.longpaths=true", "-c", "core.compression=0"];
        return processes.Run("git", [.. settings, .. arguments], folder, ApplyGit, leavesServer: hasServer).Output;
    }

    private ProcessRunner.Result Dotnet(string folder, IReadOnlyList<string> arguments) =>
        processes.Run("dotnet", arguments, folder, e => environment.Apply(e, ownPackages: true));

    private void ApplyGit(IDictionary<string, string?> variables)
    {
        environment.Apply(variables, ownPackages: true);
        variables["GIT_CONFIG_NOSYSTEM"] = "1";
        variables["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";
        foreach (var role in new[] { "AUTHOR", "COMMITTER" })
        {
            variables[$"GIT_{role}_NAME"] = "Benchmark";
            variables[$"GIT_{role}_EMAIL"] = "benchmark@example.invalid";
            variables[$"GIT_{role}_DATE"] = "2025-01-01T00:00:00Z";
        }
    }
}
