namespace Standards.Checks.Models.Packages;

/// <summary>Package URLs (purl) of NuGet packages.</summary>
public static class PackageUrl
{
    /// <summary><c>pkg:nuget/Npgsql@10.0.0</c>, each part percent-encoded by the purl specification; ids keep their case.</summary>
    public static string NuGet(string id, string version) =>
        version.Length == 0 ? $"pkg:nuget/{Uri.EscapeDataString(id)}" : $"pkg:nuget/{Uri.EscapeDataString(id)}@{Uri.EscapeDataString(version)}";
}
