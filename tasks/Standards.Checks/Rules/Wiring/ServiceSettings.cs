using System.Globalization;
using System.Text.Json;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Rules.Wiring;

/// <summary>
/// What <c>appsettings.json</c> and that of production say, by keys with colons. A file that cannot be read says nothing: another check reports it.
/// </summary>
internal sealed class ServiceSettings
{
    private const int MaxBytes = 1024 * 1024;
    private const int MaxDepth = 32;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MaxDepth };

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="files">Absolute paths; those of production win.</param>
    public static ServiceSettings Read(IEnumerable<string> files)
    {
        var settings = new ServiceSettings();
        foreach (var file in files.Where(IsOfProduction).OrderBy(f => f.Length).ThenBy(f => f, StringComparer.Ordinal))
        {
            settings.Add(file);
        }

        return settings;
    }

    /// <summary>The value of a key; empty when it has none.</summary>
    public string Of(string key) => _values.GetValueOrDefault(key, "");

    /// <summary>Name of the file that gives a key its value; empty when none does.</summary>
    public string FileOf(string key) => _files.GetValueOrDefault(key, "");

    /// <summary>All values below a key.</summary>
    public IEnumerable<string> Below(string key) =>
        _values.Where(pair => pair.Key.StartsWith(key + ":", StringComparison.OrdinalIgnoreCase)).Select(pair => pair.Value);

    /// <summary>Whether there is a key that begins so.</summary>
    public bool HasSection(string key) => _values.ContainsKey(key) || Below(key).Any();

    /// <summary>Whether a key below one that begins so has a name.</summary>
    public bool HasKey(string name) => _values.Keys.Any(key => key.EndsWith(":" + name, StringComparison.OrdinalIgnoreCase) || key == name);

    private static bool IsOfProduction(string file) =>
        Path.GetFileName(file).ToUpperInvariant() is "APPSETTINGS.JSON" or "APPSETTINGS.PRODUCTION.JSON";

    private void Add(string file)
    {
        try
        {
            var bytes = RegularFile.ReadBytes(file, MaxBytes);
            using var document = JsonDocument.Parse(bytes.AsMemory(bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), Lenient);
            Add(document.RootElement, "", Path.GetFileName(file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            // Said by the checks of configuration.
        }
    }

    private void Add(JsonElement element, string key, string file)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject())
                {
                    Add(property.Value, key.Length == 0 ? property.Name : $"{key}:{property.Name}", file);
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Add(item, $"{key}:{index++.ToString(CultureInfo.InvariantCulture)}", file);
                }

                break;
            default:
                (_values[key], _files[key]) = (element.ToString(), file);
                break;
        }
    }
}
