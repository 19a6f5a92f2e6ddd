using System.Text.Json;
using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Commands.Restoring;

/// <summary>
/// Remembers a restore that succeeded without a word, so that the next one with the same inputs can be left out. It is left out only
/// if every output of NuGet stands there unchanged and every package that it needs is still in the package folder.
/// </summary>
public static class RestoreRecord
{
    private const int MaxCacheBytes = 16 * 1024 * 1024;

    /// <summary>Whether the recorded restore still holds.</summary>
    public static bool IsCurrent(RestoreRequest request, CancellationToken cancellationToken)
    {
        var record = StateFile.TryRead(PathOf(request), reader => Read(reader));
        return record is not null
            && record.Outputs.All(o => Stamp(o.Path) == o.Stamp)
            && record.Packages.All(File.Exists)
            && record.Fingerprint == RestoreFingerprint.Of(request, cancellationToken);
    }

    /// <summary>
    /// Records the restore that has just succeeded, or removes the record when a later restore may have something to do or to say:
    /// a project restored elsewhere than to obj/, one outside the repository, or a warning that NuGet would repeat.
    /// </summary>
    public static void Write(RestoreRequest request, CancellationToken cancellationToken)
    {
        var outputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var packages = new SortedSet<string>(StringComparer.Ordinal);
        if (!TryCollect(request, outputs, packages))
        {
            AtomicFile.TryDelete(PathOf(request));
            return;
        }

        var fingerprint = RestoreFingerprint.Of(request, cancellationToken);
        StateFile.TryWrite(PathOf(request), writer =>
        {
            writer.Write(fingerprint);
            writer.Write(outputs.Count);
            foreach (var (path, stamp) in outputs)
            {
                writer.Write(path);
                writer.Write(stamp);
            }

            writer.Write(packages.Count);
            foreach (var package in packages)
            {
                writer.Write(package);
            }
        });
    }

    private static string PathOf(RestoreRequest request) =>
        Path.Combine(request.StateFolder, "restore-" + Path.GetFileName(request.Entry) + ".bin");

    // The projects of the entry and, through their assets files, all they reference.
    private static bool TryCollect(RestoreRequest request, SortedDictionary<string, string> outputs, SortedSet<string> packages)
    {
        var open = new Stack<string>(request.Projects);
        var root = Path.TrimEndingDirectorySeparator(request.Root) + Path.DirectorySeparatorChar;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (open.TryPop(out var project))
        {
            if (!seen.Add(project))
            {
                continue;
            }

            var obj = Path.Combine(Path.GetDirectoryName(project)!, "obj");
            var assets = Path.Combine(obj, "project.assets.json");
            var cache = Path.Combine(obj, "project.nuget.cache");
            if (!project.StartsWith(root, StringComparison.Ordinal)
                || Stamp(assets) is null
                || Stamp(cache) is null
                || !TryReadCache(cache, project, packages)
                || ProjectReferences.Of(assets) is not { } references)
            {
                return false;
            }

            foreach (var file in (string[])[
                assets,
                cache,
                Path.Combine(obj, Path.GetFileName(project) + ".nuget.g.props"),
                Path.Combine(obj, Path.GetFileName(project) + ".nuget.g.targets"),
            ])
            {
                outputs[file] = Stamp(file) ?? "";
            }

            foreach (var reference in references)
            {
                open.Push(Path.GetFullPath(reference, Path.GetDirectoryName(project)!));
            }
        }

        return true;
    }

    private static bool TryReadCache(string path, string project, SortedSet<string> packages)
    {
        try
        {
            using var json = JsonDocument.Parse(RegularFile.ReadBytes(path, MaxCacheBytes));
            var root = json.RootElement;
            foreach (var file in root.GetProperty("expectedPackageFiles").EnumerateArray())
            {
                packages.Add(file.GetString() ?? throw new JsonException());
            }

            return root.GetProperty("success").GetBoolean()
                && root.GetProperty("logs").GetArrayLength() == 0
                && string.Equals(root.GetProperty("projectFilePath").GetString(), project, StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }

    private static string? Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{file.Length} {file.LastWriteTimeUtc.Ticks}" : null;
    }

    private static Recorded Read(BinaryReader reader)
    {
        var fingerprint = reader.ReadString();
        var outputs = new (string Path, string? Stamp)[StateFile.ReadCount(reader)];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = (reader.ReadString(), reader.ReadString() is { Length: > 0 } stamp ? stamp : null);
        }

        var packages = new string[StateFile.ReadCount(reader)];
        for (var i = 0; i < packages.Length; i++)
        {
            packages[i] = reader.ReadString();
        }

        return new Recorded(fingerprint, outputs, packages);
    }

    private sealed record Recorded(string Fingerprint, (string Path, string? Stamp)[] Outputs, string[] Packages);
}
