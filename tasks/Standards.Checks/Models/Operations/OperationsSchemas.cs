using System.Text.RegularExpressions;
using Standards.Checks.Foundation.Schemas;

namespace Standards.Checks.Models.Operations;

/// <summary>The schemas of operations files, as they are embedded: the files that the package also carries for editors.</summary>
internal sealed class OperationsSchemas
{
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    /// <summary>The schema of a file.</summary>
    public SchemaNode Of(OperationsFile file)
    {
        var name = $"ops/{file.Name}.schema.json";
        using var stream = typeof(OperationsSchemas).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource '{name}' is missing.");
        using var reader = new StreamReader(stream);
        return SchemaReader.Read(reader.ReadToEnd(), _patterns);
    }
}
