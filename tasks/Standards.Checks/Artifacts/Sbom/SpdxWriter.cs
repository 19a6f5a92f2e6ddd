using System.Text.Json;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>Writes SPDX 2.3 as JSON.</summary>
public static class SpdxWriter
{
    private const string Unknown = "NOASSERTION";

    // The format wants a time in every document.
    private const string NoTime = "1970-01-01T00:00:00Z";

    /// <summary>The whole file.</summary>
    public static byte[] Write(SbomDocument document) => SbomBytes.Write(json =>
    {
        var root = document.Root;
        var name = root.Version.Length == 0 ? root.Name : $"{root.Name} {root.Version}";
        json.WriteStartObject();
        json.WriteString("spdxVersion", "SPDX-2.3");
        json.WriteString("dataLicense", "CC0-1.0");
        json.WriteString("SPDXID", "SPDXRef-DOCUMENT");
        json.WriteString("name", name);
        json.WriteString("documentNamespace", $"https://spdx.org/spdxdocs/{Uri.EscapeDataString(name.Replace(' ', '-'))}-{SbomBytes.Identifier}");
        json.WriteString("comment", Comment(document));
        json.WriteStartObject("creationInfo");
        json.WriteString("created", document.Time.Value is null ? NoTime : document.Time.ToString());
        json.WriteStartArray("creators");
        json.WriteStringValue($"Tool: Standards.Sdk-{document.StandardsSdk}");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartArray("packages");
        Package(json, root, document);
        foreach (var component in document.Components)
        {
            Package(json, component, document);
        }

        foreach (var tool in document.Tools.Where(t => t.IsBuildTool))
        {
            Tool(json, tool);
        }

        json.WriteEndArray();
        Relationships(json, document);
        Licences(json, document);
        json.WriteEndObject();
    });

    private static string Comment(SbomDocument document)
    {
        var time = document.Time.Source switch
        {
            "none" => "The time of creation is not known: there is neither a commit nor SOURCE_DATE_EPOCH.",
            "commit" => "The time of creation is that of the commit.",
            var source => $"The time of creation is that of {source}.",
        };
        var runtimes = document.Runtimes.Count == 0 ? "" : $" Runtime identifiers: {string.Join(", ", document.Runtimes)}.";
        return $"Target frameworks: {string.Join(", ", document.Frameworks)}.{runtimes} {time}";
    }

    private static void Package(Utf8JsonWriter json, SbomComponent component, SbomDocument document)
    {
        json.WriteStartObject();
        json.WriteString("SPDXID", SpdxNames.Reference(component));
        json.WriteString("name", component.Name);
        if (component.Version.Length > 0)
        {
            json.WriteString("versionInfo", component.Version);
        }

        json.WriteString("supplier", component.Publisher.Length == 0 ? Unknown : $"Organization: {OneLine(component.Publisher)}");
        json.WriteString("downloadLocation", Unknown);
        json.WriteBoolean("filesAnalyzed", false);
        json.WriteString("licenseConcluded", Unknown);
        json.WriteString("licenseDeclared", component.Licence.Kind switch
        {
            SbomLicenceKind.None => Unknown,
            SbomLicenceKind.Expression => component.Licence.Text,
            _ => SpdxNames.LicenceReference(component),
        });
        json.WriteString("copyrightText", component.Copyright.Length == 0 ? Unknown : component.Copyright);
        if (component.Website.Length > 0)
        {
            json.WriteString("homepage", component.Website);
        }

        json.WriteString("primaryPackagePurpose", component.Kind switch
        {
            SbomKind.Application or SbomKind.Solution => "APPLICATION",
            SbomKind.Framework => "FRAMEWORK",
            _ => "LIBRARY",
        });
        if (component.Sha512.Length > 0)
        {
            json.WriteStartArray("checksums");
            json.WriteStartObject();
            json.WriteString("algorithm", "SHA512");
            json.WriteString("checksumValue", component.Sha512);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (component.Purl.Length > 0)
        {
            json.WriteStartArray("externalRefs");
            json.WriteStartObject();
            json.WriteString("referenceCategory", "PACKAGE-MANAGER");
            json.WriteString("referenceType", "purl");
            json.WriteString("referenceLocator", component.Purl);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (Remark(component, document) is { Length: > 0 } remark)
        {
            json.WriteString("comment", remark);
        }

        json.WriteEndObject();
    }

    private static string Remark(SbomComponent component, SbomDocument document)
    {
        var frameworks = document.Frameworks.Count > 1 ? $"Target frameworks: {string.Join(", ", component.Frameworks)}. " : "";
        var unverified = component.Unverified.Length > 0 ? $"Not verified: {component.Unverified}." : "";
        return (frameworks + unverified).Trim();
    }

    private static void Tool(Utf8JsonWriter json, SbomTool tool)
    {
        json.WriteStartObject();
        json.WriteString("SPDXID", SpdxNames.Reference(tool));
        json.WriteString("name", tool.Name);
        if (tool.Version.Length > 0)
        {
            json.WriteString("versionInfo", tool.Version);
        }

        json.WriteString("supplier", Unknown);
        json.WriteString("downloadLocation", Unknown);
        json.WriteBoolean("filesAnalyzed", false);
        json.WriteString("licenseConcluded", Unknown);
        json.WriteString("licenseDeclared", Unknown);
        json.WriteString("copyrightText", Unknown);
        json.WriteString("primaryPackagePurpose", "APPLICATION");
        json.WriteEndObject();
    }

    private static void Relationships(Utf8JsonWriter json, SbomDocument document)
    {
        var components = document.Components.Append(document.Root).ToDictionary(c => c.Reference, StringComparer.Ordinal);
        json.WriteStartArray("relationships");
        Relationship(json, "SPDXRef-DOCUMENT", "DESCRIBES", SpdxNames.Reference(document.Root));
        foreach (var tool in document.Tools.Where(t => t.IsBuildTool))
        {
            Relationship(json, SpdxNames.Reference(tool), "BUILD_TOOL_OF", SpdxNames.Reference(document.Root));
        }

        foreach (var (from, needed) in document.Dependencies.OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            foreach (var to in needed.Select(n => components[n]))
            {
                if (to.IsDevelopment)
                {
                    Relationship(json, SpdxNames.Reference(to), "DEV_DEPENDENCY_OF", SpdxNames.Reference(components[from]));
                }
                else
                {
                    Relationship(json, SpdxNames.Reference(components[from]), "DEPENDS_ON", SpdxNames.Reference(to));
                }
            }
        }

        json.WriteEndArray();
    }

    private static void Relationship(Utf8JsonWriter json, string from, string type, string to)
    {
        json.WriteStartObject();
        json.WriteString("spdxElementId", from);
        json.WriteString("relationshipType", type);
        json.WriteString("relatedSpdxElement", to);
        json.WriteEndObject();
    }

    private static void Licences(Utf8JsonWriter json, SbomDocument document)
    {
        var own = document.Components.Append(document.Root).Where(c => c.Licence.Kind is SbomLicenceKind.File or SbomLicenceKind.Url).ToList();
        if (own.Count == 0)
        {
            return;
        }

        json.WriteStartArray("hasExtractedLicensingInfos");
        foreach (var component in own)
        {
            json.WriteStartObject();
            json.WriteString("licenseId", SpdxNames.LicenceReference(component));
            json.WriteString("name", $"Licence of {component.Name} {component.Version}");
            json.WriteString(
                "extractedText",
                component.Licence.Kind == SbomLicenceKind.File
                    ? $"The text is in the file {component.Licence.Text} of the package."
                    : $"The text is at {component.Licence.Text}");
            if (component.Licence.Kind == SbomLicenceKind.Url)
            {
                json.WriteStartArray("seeAlsos");
                json.WriteStringValue(component.Licence.Text);
                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
