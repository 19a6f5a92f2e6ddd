using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Json;

namespace Standards.Checks.Rules.Configuration;

/// <summary>An appsettings file and what was read from it.</summary>
/// <param name="File">The file.</param>
/// <param name="Environment">The middle of its name; empty for <c>appsettings.json</c>.</param>
/// <param name="Entries">Its values.</param>
internal sealed record SettingsFile(SourceFile File, string Environment, IReadOnlyList<JsonEntry> Entries)
{
    /// <summary>Whether it is for machines of developers only.</summary>
    public bool IsLocal => SettingsFiles.IsLocal(Environment);
}
