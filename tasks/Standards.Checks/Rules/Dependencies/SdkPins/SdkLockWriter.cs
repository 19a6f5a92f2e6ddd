using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Standards.Checks.Models.Packages;

namespace Standards.Checks.Rules.Dependencies.SdkPins;

/// <summary>Writes <c>standards.lock.json</c>: the entries of SDKs that are installed are set, everything else stays as it is.</summary>
public static class SdkLockWriter
{
    // '+' is a letter of base64 and stays one.
    private static readonly JsonSerializerOptions Format =
        new() { WriteIndented = true, IndentSize = 2, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of the file, with a line end; null when the old one cannot be kept, because it is no such file.</summary>
    /// <param name="text">The old text; null when there is no file yet.</param>
    /// <param name="installed">The SDKs, each with its hash.</param>
    public static string? Write(string? text, IReadOnlyList<InstalledSdk> installed)
    {
        if (text is not null && SdkLock.Read(text).Problem() is not null)
        {
            return null;
        }

        try
        {
            var root = text is null ? new JsonObject { ["version"] = 1 } : JsonNode.Parse(text) as JsonObject;
            if (root is null || (root["sdks"] ??= new JsonObject()) is not JsonObject sdks)
            {
                return null;
            }

            foreach (var sdk in installed.OrderBy(s => s.Name, StringComparer.OrdinalIgnoreCase))
            {
                // An entry in another case is the same package.
                var name = sdks.Select(e => e.Key).FirstOrDefault(key => key.Equals(sdk.Name, StringComparison.OrdinalIgnoreCase)) ?? sdk.Name;
                if (sdks[name] is JsonObject entry)
                {
                    (entry["version"], entry["contentHash"]) = (sdk.Version, sdk.ContentHash);
                }
                else
                {
                    sdks.Remove(name);
                    var index = sdks.TakeWhile(e => string.Compare(e.Key, name, StringComparison.OrdinalIgnoreCase) < 0).Count();
                    sdks.Insert(index, name, new JsonObject { ["version"] = sdk.Version, ["contentHash"] = sdk.ContentHash });
                }
            }

            return root.ToJsonString(Format) + "\n";
        }
        catch (Exception e) when (e is JsonException or ArgumentException or InvalidOperationException)
        {
            // Comments, which would be lost, and a key that stands twice.
            return null;
        }
    }
}
