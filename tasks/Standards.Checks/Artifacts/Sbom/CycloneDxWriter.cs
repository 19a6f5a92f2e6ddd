using System.Text.Json;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Writes CycloneDX 1.6 as JSON (ECMA-424).</summary>
public static class CycloneDxWriter
{
    /// <summary>The whole file.</summary>
    public static byte[] Write(SbomDocument document) => SbomBytes.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        json.WriteString("bomFormat", "CycloneDX");
        json.WriteString("specVersion", "1.6");
        json.WriteString("serialNumber", $"urn:uuid:{SbomBytes.Identifier}");
        json.WriteNumber("version", 1);
        Metadata(json, document);
        json.WriteStartArray("components");
        foreach (var component in document.Components)
        {
            Component(json, component, document);
        }

        json.WriteEndArray();
        json.WriteStartArray("dependencies");
        foreach (var (reference, needed) in document.Dependencies.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            json.WriteStartObject();
            json.WriteString("ref", reference);
            json.WriteStartArray("dependsOn");
            foreach (var other in needed)
            {
                json.WriteStringValue(other);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Metadata(Utf8JsonWriter json, SbomDocument document)
    {
        json.WriteStartObject("metadata");
        Text(json, "timestamp", document.Time.ToString());
        json.WriteStartArray("lifecycles");
        json.WriteStartObject();
        json.WriteString("phase", "build");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteStartObject("tools");
        json.WriteStartArray("components");
        foreach (var tool in document.Tools)
        {
            json.WriteStartObject();
            json.WriteString("type", "application");
            json.WriteString("name", tool.Name);
            Text(json, "version", tool.Version);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WritePropertyName("component");
        Component(json, document.Root, document);
        if (document.Root.Publisher.Length > 0)
        {
            json.WriteStartObject("supplier");
            json.WriteString("name", document.Root.Publisher);
            json.WriteEndObject();
        }

        Properties(json, [
            .. document.Frameworks.Select(f => ("standards:targetFramework", f)),
            .. document.Runtimes.Select(r => ("standards:runtimeIdentifier", r)),
            ("standards:timestampSource", document.Time.Source),
        ]);
        json.WriteEndObject();
    }

    private static void Component(Utf8JsonWriter json, SbomComponent component, SbomDocument document)
    {
        json.WriteStartObject();
        json.WriteString("type", component.Kind switch
        {
            SbomKind.Application or SbomKind.Solution => "application",
            SbomKind.Framework => "framework",
            _ => "library",
        });
        json.WriteString("bom-ref", component.Reference);
        Text(json, "publisher", component.Publisher);
        json.WriteString("name", component.Name);
        Text(json, "version", component.Version);
        if (component.Reference != document.Root.Reference)
        {
            json.WriteString("scope", component.IsDevelopment ? "excluded" : "required");
        }

        if (component.Sha512.Length > 0)
        {
            json.WriteStartArray("hashes");
            json.WriteStartObject();
            json.WriteString("alg", "SHA-512");
            json.WriteString("content", component.Sha512);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        Licence(json, component.Licence);
        Text(json, "copyright", component.Copyright);
        Text(json, "purl", component.Purl);
        Addresses(json, component);

        // In how many of several frameworks; with one there is nothing to tell.
        Properties(json, [
            .. document.Frameworks.Count > 1 ? component.Frameworks.Select(f => ("standards:targetFramework", f)) : [],
            .. component.IsDevelopment ? [("standards:development", "true")] : Array.Empty<(string, string)>(),
            .. component.Unverified.Length > 0 ? [("standards:unverified", component.Unverified)] : Array.Empty<(string, string)>(),
        ]);
        json.WriteEndObject();
    }

    private static void Licence(Utf8JsonWriter json, SbomLicence licence)
    {
        if (licence.Kind == SbomLicenceKind.None)
        {
            return;
        }

        json.WriteStartArray("licenses");
        json.WriteStartObject();
        if (licence.Kind == SbomLicenceKind.Expression)
        {
            json.WriteString("expression", licence.Text);
            json.WriteString("acknowledgement", "declared");
        }
        else
        {
            json.WriteStartObject("license");
            json.WriteString("name", licence.Kind == SbomLicenceKind.File ? $"File {licence.Text} of the package" : "Text at the address");
            json.WriteString("acknowledgement", "declared");
            Text(json, "url", licence.Kind == SbomLicenceKind.Url ? licence.Text : "");
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void Addresses(Utf8JsonWriter json, SbomComponent component)
    {
        (string Type, string Url)[] addresses = [("vcs", component.Repository), ("website", component.Website)];
        if (addresses.All(a => a.Url.Length == 0))
        {
            return;
        }

        json.WriteStartArray("externalReferences");
        foreach (var (type, url) in addresses.Where(a => a.Url.Length > 0))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("url", url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Properties(Utf8JsonWriter json, IReadOnlyList<(string Name, string Value)> properties)
    {
        if (properties.Count == 0)
        {
            return;
        }

        json.WriteStartArray("properties");
        foreach (var (name, value) in properties)
        {
            json.WriteStartObject();
            json.WriteString("name", name);
            json.WriteString("value", value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }
}
