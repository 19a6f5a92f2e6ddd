namespace Standards.Checks.Rules.PublicApi;

/// <summary>What the command StandardsPublicApi makes of a file and an assembly.</summary>
internal static class ApiRecord
{
    /// <summary>The new text of the file. Only for a comparison that may be accepted: without breaks, or for a version that may break.</summary>
    /// <param name="name">Name of the project.</param>
    /// <param name="file">The file as it is; null when there is none.</param>
    /// <param name="members">What the assembly has.</param>
    /// <param name="version">The version that is built.</param>
    /// <param name="baseline">The version that was published last; empty when it is not known.</param>
    public static string Write(string name, ApiFile? file, IReadOnlyList<ApiMember> members, string version, string baseline)
    {
        // One file may be declared twice by an assembly that no C# compiler wrote.
        var lines = members.Select(m => m.Line).Distinct(StringComparer.Ordinal).ToList();
        if (file is null)
        {
            return ApiFile.Write(name, "", [], version, lines);
        }

        var isPromoted = ApiComparison.IsPromoted(file, version, baseline);
        var released = lines
            .Where(l => file.Lines.TryGetValue(l, out var line) && ApiComparison.IsReleased(file, line, version, baseline))
            .ToHashSet(StringComparer.Ordinal);
        // A version that is lower than the recorded one (that of a local build) does not take it back.
        var isLower = Standards.Checks.Foundation.Versions.PackageVersionOrder.Compare(version, file.UnreleasedVersion) < 0;
        return ApiFile.Write(
            name,
            isPromoted ? file.UnreleasedVersion : file.ReleasedVersion,
            lines.Where(released.Contains),
            isLower ? file.UnreleasedVersion : version,
            lines.Where(l => !released.Contains(l)));
    }
}
