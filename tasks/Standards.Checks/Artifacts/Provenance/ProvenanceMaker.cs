using System.Security.Cryptography;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.LockFiles;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Artifacts.Provenance;

/// <summary>
/// Makes the statement of one pack or publish. Clause: <c>artifacts-versioned-and-stored</c>. There is none when something in it would be false or
/// missing: a commit that is not what was built, packages that nobody knows.
/// </summary>
public static class ProvenanceMaker
{
    /// <summary>A published folder with more files is no output of a build.</summary>
    public const int MaxFiles = 20_000;

    /// <param name="request">What the build knows.</param>
    /// <param name="source">What is checked out.</param>
    /// <param name="builder">Who builds.</param>
    /// <param name="sdks">The SDKs of <c>global.json</c>.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public static (ProvenanceStatement? Statement, Finding? Problem) Make(
        ProvenanceRequest request, SourceState source, ProvenanceBuilder builder, IReadOnlyList<InstalledSdk> sdks, CancellationToken cancellationToken)
    {
        if (source.Failure is { } failure)
        {
            return (null, ProvenanceFindings.NoSource(request.Project, failure));
        }

        var output = Inside(request.Root, request.OutputFolder);
        if (source.Inputs(output) is { Count: > 0 } changes)
        {
            return (null, ProvenanceFindings.Dirty(request.Project, source.Commit, changes));
        }

        var restore = $"Run 'dotnet restore {CommandText.Word(request.Project)}', commit the lock file and build again";
        var lockFile = Inside(request.Root, request.LockFile);
        if (lockFile.Length == 0)
        {
            return (
                null,
                ProvenanceFindings.Incomplete(
                    request.Project,
                    "the project has no lock file in the repository, so nobody knows which packages went into it",
                    "Set RestorePackagesWithLockFile to true, restore, commit the lock file and build again"));
        }

        try
        {
            var reference = builder.Reference.Length > 0 ? builder.Reference : source.Reference.Length > 0 ? source.Reference : source.Commit;
            List<ProvenanceMaterial> materials =
            [
                new("source", source.Remote.Length > 0 ? $"{source.Remote}@{reference}" : "", "gitCommit", source.Commit),
                .. LockedMaterials.Read(request.Root, lockFile),
                .. LockedMaterials.Of(sdks),
            ];
            if (request.Tools.FirstOrDefault(t => t.Name == ".NET SDK") is { Version.Length: > 0 } dotnet)
            {
                materials.Add(new("dotnet-sdk", $"pkg:generic/dotnet-sdk@{Uri.EscapeDataString(dotnet.Version)}", "", ""));
            }

            var subjects = Subjects(request, cancellationToken);
            return subjects.Count == 0
                ? (
                    null,
                    ProvenanceFindings.Incomplete(
                        request.Project, "no artefact is there", "Build again; no step after pack or publish may move what they wrote"))
                : (new ProvenanceStatement
                {
                    Subjects = subjects,
                    Command = request.Command,
                    Project = request.Project,
                    Version = request.Version,
                    Configuration = request.Configuration,
                    Framework = request.Framework,
                    Runtime = request.Runtime,
                    OutputFolder = output,
                    LockFile = lockFile,
                    Materials = materials,
                    Builder = builder,
                    Tools = request.Tools,
                }, null);
        }
        catch (LockFileFormatException e)
        {
            return (null, ProvenanceFindings.Incomplete(request.Project, $"the lock file {lockFile} {e.Message}", restore));
        }
        catch (UnreadableFileException e)
        {
            return (null, ProvenanceFindings.Incomplete(request.Project, $"{e.Path} {e.Reason}", restore));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, ProvenanceFindings.Incomplete(request.Project, "an artefact cannot be read", "Make the output folder readable and build again"));
        }
    }

    private static List<(string Name, string Sha256)> Subjects(ProvenanceRequest request, CancellationToken cancellationToken)
    {
        var files = request.Command == "publish"
            ? Directory.EnumerateFiles(request.OutputFolder, "*", SearchOption.AllDirectories)
            : request.Artifacts.Where(File.Exists);
        var subjects = new List<(string Name, string Sha256)>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (subjects.Count == MaxFiles)
            {
                throw new IOException("too many files");
            }

            using var stream = RegularFile.Open(file, FileShare.Read);
            subjects.Add((Path.GetRelativePath(request.OutputFolder, file).Replace('\\', '/'), Convert.ToHexStringLower(SHA256.HashData(stream))));
        }

        return [.. subjects.OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    /// <summary>Repository-relative path with <c>/</c>; empty for one outside, of which no absolute path may be told.</summary>
    internal static string Inside(string root, string path)
    {
        if (path.Length == 0)
        {
            return "";
        }

        var relative = Path.GetRelativePath(root, path).Replace('\\', '/').TrimEnd('/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? "" : relative;
    }
}
