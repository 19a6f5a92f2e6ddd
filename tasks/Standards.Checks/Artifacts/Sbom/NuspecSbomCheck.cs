using System.Text;
using System.Xml;
using Standards.Checks.Catalog;
using Standards.Checks.Engine.Running;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Foundation.Xml;

namespace Standards.Checks.Artifacts.Sbom;

/// <summary>STD4512: a nuspec that is packed in place of the project's own lists both documents. Clause: <c>release-has-sbom</c>.</summary>
public sealed class NuspecSbomCheck : IProjectCheck
{
    private static readonly (string Property, string Target)[] Documents =
        [("StandardsSbomCycloneDx", "_manifest/cyclonedx_1.6/bom.cdx.json"), ("StandardsSbomSpdx", "_manifest/spdx_2.3/manifest.spdx.json")];

    /// <inheritdoc/>
    public IReadOnlyList<RuleDescriptor> Rules => [RuleCatalog.SbomInPackage];

    /// <inheritdoc />
    public IEnumerable<Finding> Check(ProjectFacts project, CheckContext context)
    {
        if (project.NuspecPath.Length == 0)
        {
            yield break;
        }

        var path = Path.GetRelativePath(context.Snapshot.Root, project.NuspecPath).Replace('\\', '/');
        var isInside = !Path.IsPathRooted(path) && !path.StartsWith("../", StringComparison.Ordinal);
        var place = Position.Start;
        var written = new StringBuilder();
        var isRead = BoundedXml.Read(
            isInside
                ? new SourceFile(context.Snapshot.Root, path, 0, 0)
                : new SourceFile(Path.GetDirectoryName(project.NuspecPath)!, Path.GetFileName(path), 0, 0),
            Add);
        var text = written.ToString();
        var missing =
            Documents.Where(
                d => !text.Contains(d.Property, StringComparison.OrdinalIgnoreCase) && !text.Contains(d.Target, StringComparison.OrdinalIgnoreCase)).ToList();

        // At a nuspec that is not well-formed pack itself stops.
        if (isRead && missing.Count > 0)
        {
            var files = string.Concat(missing.Select(d => $"<file src=\"${d.Property}$\" target=\"{d.Target}\" />"));
            yield return new Finding(
                RuleCatalog.SbomInPackage,
                isInside ? place.In(path) : Position.Start.In(project.Path),
                $"the package is made of the files that {ValueText.Quote(Path.GetFileName(path))} lists, and the SBOM "
                    + $"({ListText.And([.. missing.Select(d => d.Target)])}) is not one of them",
                $"Add '{files}' to 'files'");
        }

        void Add(XmlReader xml)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "files" })
            {
                place = XmlPosition.OfElement(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "file" })
            {
                written.Append(xml.GetAttribute("src")).Append(' ').Append(xml.GetAttribute("target")?.Replace('\\', '/')).Append('\n');
            }
        }
    }
}
