using System.Text.Json;

namespace Standards.Checks.Engine.Packages;

/// <summary>Reads <see cref="AssetsRestore"/> from the project of an assets file. What is absent was not asked for.</summary>
internal static class AssetsRestoreReader
{
    /// <exception cref="InvalidOperationException">Some part of it has another type.</exception>
    public static AssetsRestore Read(JsonElement project)
    {
        var restore = project.GetProperty("restore");
        var audit = Child(restore, "restoreAuditProperties");
        return new AssetsRestore
        {
            IsAudited = Text(audit, "enableAudit") switch { "" => null, var value => IsOn(value) },
            AuditMode = Text(audit, "auditMode"),
            AuditLevel = Text(audit, "auditLevel"),
            Suppressed = [.. Members(audit, "suppressedAdvisories").Select(a => a.Name)],
            NoWarn = [.. NoWarn(project, restore)],
            Sources = [.. Members(restore, "sources").Select(s => s.Name)],
            ConfigFiles = [.. Items(restore, "configFilePaths").Select(f => f.GetString() ?? "")],
            IsCentral = Flag(restore, "centralPackageVersionsManagementEnabled"),
            PinsTransitive = Flag(restore, "CentralPackageTransitivePinningEnabled"),
        };
    }

    private static IEnumerable<(string Code, string Package)> NoWarn(JsonElement project, JsonElement restore)
    {
        foreach (var code in Items(Child(restore, "warningProperties"), "noWarn"))
        {
            yield return (code.GetString() ?? "", "");
        }

        foreach (var dependency in Members(project, "frameworks").SelectMany(f => Members(f.Value, "dependencies")))
        {
            foreach (var code in Items(dependency.Value, "noWarn"))
            {
                yield return (code.GetString() ?? "", dependency.Name);
            }
        }
    }

    // Some SDKs write 'enable' and 'disable' for true and false.
    private static bool IsOn(string value) =>
        !value.Equals("false", StringComparison.OrdinalIgnoreCase) && !value.Equals("disable", StringComparison.OrdinalIgnoreCase);

    private static bool Flag(JsonElement parent, string name) => parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static JsonElement Child(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var value) ? value : default;

    private static IEnumerable<JsonProperty> Members(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: not JsonValueKind.Undefined } value ? value.EnumerateObject() : [];

    private static IEnumerable<JsonElement> Items(JsonElement parent, string name) =>
        Child(parent, name) is { ValueKind: not JsonValueKind.Undefined } value ? value.EnumerateArray() : [];

    private static string Text(JsonElement parent, string name) => Child(parent, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : "";
}
