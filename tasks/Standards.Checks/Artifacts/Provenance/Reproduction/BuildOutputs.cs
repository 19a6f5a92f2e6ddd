namespace Standards.Checks.Artifacts.Provenance.Reproduction;

/// <summary>What a build wrote that somebody may get.</summary>
internal static class BuildOutputs
{
    private static readonly EnumerationOptions Everything = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    // For the machine that built and delivered to nobody: they name its folders.
    private static readonly string[] MachineFiles = [".binlog", ".runtimeconfig.dev.json", ".staticwebassets.runtime.json", "MvcTestingAppManifest.json"];

    private static readonly string[] Documents = ["sbom.cdx.json", "sbom.spdx.json", "package.cdx.json", "package.spdx.json"];

    /// <summary>Repository-relative paths, ordinal.</summary>
    /// <param name="folder">Absolute path of a clone in which was built.</param>
    /// <param name="committed">Repository-relative paths of what the commit holds.</param>
    public static IReadOnlyList<string> Find(string folder, IReadOnlySet<string> committed) => [.. Directory.EnumerateFiles(folder, "*", Everything)
        .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
        .Where(path => !committed.Contains(path) && IsOutput(path))
        .Order(StringComparer.Ordinal)];

    private static bool IsOutput(string path)
    {
        if (path.StartsWith(".git/", StringComparison.Ordinal) || MachineFiles.Any(m => path.EndsWith(m, StringComparison.Ordinal)))
        {
            return false;
        }

        if (path.StartsWith("artifacts/standards/", StringComparison.Ordinal))
        {
            return path.StartsWith("artifacts/standards/provenance/", StringComparison.Ordinal);
        }

        // Intermediate files, but for the documents that go into packages.
        return !$"/{path}".Contains("/obj/", StringComparison.Ordinal)
            || (path.Contains("/standards/", StringComparison.Ordinal) && Documents.Any(d => path.EndsWith("/" + d, StringComparison.Ordinal)));
    }
}
