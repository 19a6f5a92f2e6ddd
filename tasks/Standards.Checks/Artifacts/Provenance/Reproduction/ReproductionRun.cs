using System.Globalization;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Git;

namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>
/// Builds the commit that is checked out twice, in two clones with paths of different lengths, as a CI server would, and compares what came of it.
/// The work tree is not touched: the clones share its objects and lie below <c>artifacts/standards</c>, in a folder with a dot, which no
/// project's <c>**/*.cs</c> takes in.
/// </summary>
/// <param name="root">Absolute path of the repository.</param>
/// <param name="entry">Absolute path of the project or solution.</param>
/// <param name="environment">The caller's environment.</param>
/// <param name="say">Told what happens.</param>
public sealed class ReproductionRun(string root, string entry, IReadOnlyDictionary<string, string> environment, Action<string> say)
{
    /// <summary>Repository-relative path of the folder of the clones.</summary>
    public const string Folder = "artifacts/standards/.reproduce";

    private static readonly string[] Places = ["a", "second-build"];
    private static readonly TimeSpan GitPatience = TimeSpan.FromMinutes(5);

    private string Entry => ProvenanceMaker.Inside(root, entry);

    /// <summary>What differs, or why nothing was compared. The clones stay when something differs.</summary>
    /// <exception cref="OperationCanceledException">Cancelled or out of time; what was started was killed.</exception>
    public IReadOnlyList<Finding> Execute(CancellationToken cancellationToken)
    {
        var source = SourceReader.Read(root, environment, cancellationToken);
        if (source.Failure is { } failure)
        {
            return [ReproductionFindings.NotBuilt(Entry, $"git {failure}", "Run the command in a clone with a commit, with git in PATH")];
        }

        if (Entry.Length == 0)
        {
            return [ReproductionFindings.NotBuilt("", "the project is not in the repository", "Name a project or solution of the repository")];
        }

        if (source.Inputs() is { Count: > 0 } changes)
        {
            say(string.Create(
                CultureInfo.InvariantCulture,
                $"{changes.Count} {(changes.Count == 1 ? "file is" : "files are")} not as in commit {source.Commit[..12]} and left out: "
                    + $"the commit is what is built"));
        }

        if (GitProgram.Find("dotnet", environment.ToDictionary(v => v.Key, string? (v) => v.Value)) is not { } dotnet)
        {
            return [ReproductionFindings.NotBuilt(Entry, "dotnet is not in PATH", "Put the folder of dotnet into PATH and run the command again")];
        }

        Remove();
        foreach (var place in Places)
        {
            if (Clone(place, source, cancellationToken) is { } problem)
            {
                return [problem];
            }

            if (Build(dotnet, place, source, cancellationToken) is { } broken)
            {
                return [broken];
            }
        }

        return Compare(source, cancellationToken);
    }

    private IReadOnlyList<Finding> Compare(SourceState source, CancellationToken cancellationToken)
    {
        var tracked = Git(Place(Places[0])).Run("", [], cancellationToken, "ls-files", "-z");
        if (tracked.Output is null)
        {
            return [ReproductionFindings.NotBuilt(Entry, $"git {tracked.Failure}", "Run the command again")];
        }

        var comparison = new BuildComparison(Place(Places[0]), Place(Places[1]), tracked.Fields().ToHashSet(StringComparer.Ordinal));
        var findings = comparison.Compare(cancellationToken);
        if (comparison.Compared == 0)
        {
            return [ReproductionFindings.NotBuilt(
                Entry,
                "the builds wrote no file below the repository",
                "Name a project or solution that is compiled, and keep its outputs in the repository's folder")];
        }

        say(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Compared} files of two builds of commit {source.Commit[..12]} compared: "
                + $"{(findings.Count == 0 ? "all are equal, byte for byte" : $"{findings.Count} differ")}"));
        if (findings.Count == 0)
        {
            Remove();
        }
        else
        {
            say($"the two builds stay in {Folder} to be looked at; the next run removes them");
        }

        return findings;
    }

    private Finding? Clone(string place, SourceState source, CancellationToken cancellationToken)
    {
        // Objects are shared and not copied; no hook and no template runs.
        string[] safe = ["-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false"];
        var git = Git(root);
        Directory.CreateDirectory(Path.Combine(root, Folder));
        var answer = git.Run("", [], cancellationToken, [.. safe, "clone", "--quiet", "--shared", "--no-checkout", "--template=", ".", $"{Folder}/{place}"]);
        var clone = Git(Place(place));
        answer = answer.Output is null ? answer : clone.Run("", [], cancellationToken, [.. safe, "checkout", "--quiet", "--detach", source.Commit]);

        // Source Link and statements name where the repository comes from, which is not this folder.
        answer = answer.Output is null ? answer
            : source.Remote.Length > 0 ? clone.Run("", [], cancellationToken, "remote", "set-url", "origin", source.Remote["git+".Length..])
            : clone.Run("", [], cancellationToken, "remote", "remove", "origin");
        return answer.Output is null
            ? ReproductionFindings.NotBuilt(
                Entry, $"git {answer.Failure} when it cloned commit {source.Commit[..12]}", "Make a whole clone of the repository and run the command there")
            : null;
    }

    private Finding? Build(string dotnet, string place, SourceState source, CancellationToken cancellationToken)
    {
        var build = new ChildBuild(dotnet, ChildBuild.EnvironmentOf(environment));
        var folder = Place(place);
        if (!File.Exists(Path.Combine(folder, Entry)))
        {
            return ReproductionFindings.NotBuilt(Entry, $"{Entry} is not in commit {source.Commit[..12]}", "Commit it first");
        }

        // Restore takes what the lock file says, without the audit, which needs a source that answers; what is said of packages is not said again.
        foreach (var arguments in (string[][])[
            ["restore", Entry, "--locked-mode", "-p:NuGetAudit=false", "-nologo", "-v:q", "-tl:off"],
            ["build", Entry, "-c", "Release", "--no-restore", "-p:_StandardsReproducing=true", "-nologo", "-v:q", "-tl:off"],
            ["pack", Entry, "-c", "Release", "--no-build", "--no-restore", "-p:_StandardsReproducing=true", "-nologo", "-v:q", "-tl:off"]])
        {
            say($"dotnet {arguments[0]} of commit {source.Commit[..12]} in {Folder}/{place}");
            if (build.Run(folder, cancellationToken, arguments) is { } lines)
            {
                foreach (var line in lines)
                {
                    say(line);
                }

                return ReproductionFindings.NotBuilt(
                    Entry,
                    $"'dotnet {arguments[0]}' failed in a clone of commit {source.Commit[..12]}; its last lines are above",
                    "Make the commit build on a CI server from a clean clone ('CI=true dotnet build -c Release')");
            }
        }

        return null;
    }

    private string Place(string name) => Path.Combine(root, Folder, name);

    private GitCommand Git(string folder) => new(folder, new RepositoryReaderOptions { Environment = environment, GitTimeout = GitPatience });

    private void Remove()
    {
        var folder = new DirectoryInfo(Path.Combine(root, Folder));
        if (!folder.Exists)
        {
            return;
        }

        // Git makes its objects read-only, which Windows does not delete.
        foreach (var file in folder
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .Where(f => f.IsReadOnly))
        {
            file.IsReadOnly = false;
        }

        folder.Delete(recursive: true);
    }
}
