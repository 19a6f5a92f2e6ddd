using System.Text.Json;

namespace Standards.Sdk.Tests.Harness.Reports;

/// <summary>The report files of a build, read back.</summary>
internal sealed class ReportFiles(string folder)
{
    public string SarifPath => Path.Combine(folder, "standards.sarif");

    public string JsonPath => Path.Combine(folder, "standards.json");

    /// <summary>The version of the SDK that <c>standards.json</c> names.</summary>
    public string SdkVersion()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(JsonPath));
        return json.RootElement.GetProperty("sdk").GetString()!;
    }

    /// <summary>The findings of <c>standards.json</c>.</summary>
    public IReadOnlyList<ReportedFinding> Findings()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(JsonPath));
        return [.. json.RootElement.GetProperty("findings").EnumerateArray().Select(f => new ReportedFinding(
            f.GetProperty("rule").GetString()!,
            f.GetProperty("severity").GetString()!,
            f.GetProperty("path").GetString()!,
            f.GetProperty("line").GetInt32(),
            f.GetProperty("column").GetInt32(),
            $"""{f.GetProperty("message").GetString()}. {f.GetProperty("fix").GetString()}."""))];
    }

    /// <summary>The results of <c>standards.sarif</c>.</summary>
    public IReadOnlyList<ReportedFinding> SarifResults()
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(SarifPath));
        return [.. json.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(Result)];
    }

    private static ReportedFinding Result(JsonElement result)
    {
        var (path, line, column) = ("", 0, 0);
        if (result.TryGetProperty("locations", out var locations))
        {
            var place = locations[0].GetProperty("physicalLocation");
            path = Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!);
            if (place.TryGetProperty("region", out var region))
            {
                (line, column) = (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32());
            }
        }

        var level = result.GetProperty("level").GetString()!;
        return new ReportedFinding(
            result.GetProperty("ruleId").GetString()!,
            level == "note" ? "suggestion" : level,
            path,
            line,
            column,
            result.GetProperty("message").GetProperty("text").GetString()!);
    }
}
