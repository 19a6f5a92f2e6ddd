using System.Text.RegularExpressions;
using Standards.Checks.Catalog;
using Standards.Checks.Findings;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Foundation.Text;
using Standards.Checks.Models.Documents;
using Standards.Checks.Models.Documents.Links;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Documents.Sites;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Rules.Documents.Links;

/// <summary>What is wrong with the links of one document after the other.</summary>
internal sealed partial class LinkRules(Policy policy, RepositorySnapshot snapshot, AnchorIndex anchors)
{
    /// <summary>Nobody reads more findings of one document.</summary>
    public const int MaxFindings = 100;

    private const int MaxShown = 200;

    // Pages of the forge, two levels above the root of the default branch: ../../issues.
    private static readonly HashSet<string> ForgePages = new(StringComparer.Ordinal)
    {
        "actions", "activity", "blame", "blob", "branches", "commit", "commits", "compare", "contributors", "discussions", "edit", "fork", "forks",
        "graphs", "issues", "labels", "milestone", "milestones", "network", "new", "packages", "projects", "pull", "pulls", "pulse", "raw",
        "releases", "security", "settings", "stargazers", "tags", "tree", "watchers", "wiki",
    };

    private readonly PathIndex _paths = new(snapshot, Submodules.Read(snapshot));
    private readonly NearestPath _nearest = new(snapshot);
    private SiteIndex? _sites;

    // Asked for when something does not resolve: most repositories never need to know.
    private SiteIndex Sites => _sites ??= new SiteIndex(snapshot, _paths);

    /// <summary>The findings of a document.</summary>
    public IEnumerable<Finding> Check(SourceFile document, LinkFacts facts)
    {
        var count = 0;
        foreach (var finding in facts.Links.Select(link => Check(document, link)).OfType<Finding>().Concat(Undefined(document, facts)))
        {
            if (count++ == MaxFindings)
            {
                yield return new Finding(
                    RuleCatalog.LinkTargetExists,
                    document.Path,
                    0,
                    0,
                    $"more than {MaxFindings} links of this document do not resolve, and the others are not shown",
                    "Correct those that are shown first");
                yield break;
            }

            yield return finding;
        }
    }

    private Finding? Check(SourceFile document, DocumentLink link)
    {
        var target = LinkTarget.Of(document.Directory, link.Url);
        if (target.Above > 0)
        {
            return LeadsToForge(target) || Sites.Of(document.Path)?.Find(document, link.Url, target) is not null
                ? null
                : New(
                    RuleCatalog.LinkInsideRepository,
                    document,
                    link,
                    $"{Name(link)} leaves the repository",
                    "Write the full address, which begins with https://");
        }

        if (target.IsSelf)
        {
            return CheckAnchor(document, link, document.Path, target.Fragment);
        }

        // Links from record to record have a rule of their own (STD3113).
        if (!_paths.Exists(target.Path))
        {
            return AdrFiles.IsRecord(document, policy.Adr) && AdrFiles.IsRecord(target.Path, policy.Adr) ? null : CheckOnSite(document, link, target);
        }

        return CheckAnchor(document, link, _paths.File(target.Path) is null ? target.Path + "/README.md" : target.Path, target.Fragment);
    }

    // The forge does not have it; a page that a generator makes may.
    private Finding? CheckOnSite(SourceFile document, DocumentLink link, LinkTarget target)
    {
        if (Sites.Of(document.Path) is not { } site)
        {
            return Missing(document, link, target);
        }

        return site.Find(document, link.Url, target) is { } found ? CheckAnchor(document, link, found, target.Fragment)
            : site.IsBeyond(link.Url, target, link.IsImage) ? null
            : Missing(document, link, target);
    }

    // ../../issues leads from a page of the root to the issues of the repository, ../main/LICENSE to a file of a branch.
    private bool LeadsToForge(LinkTarget target)
    {
        var segments = target.Path.Split('/', 2);
        return target.Above switch
        {
            // Repositories of one team look alike: '../payments/README.md' is the clone beside this one, and not a branch.
            1 => segments.Length == 2 && Branch().IsMatch(segments[0]) && _paths.Exists(segments[1]),
            2 => target.Path.Length == 0 || ForgePages.Contains(segments[0]),
            _ => false,
        };
    }

    private Finding? CheckAnchor(SourceFile document, DocumentLink link, string path, string fragment)
    {
        var anchor = HeadingSlug.Normalise(fragment);
        if (anchor is "" or "top" || anchors.Has(path, anchor) || Generated().IsMatch(anchor) || Lines().IsMatch(fragment))
        {
            return null;
        }

        var names = anchors.Of(path) ?? [];
        if (Sites.Of(path) is not null && names.Any(name => HeadingSlug.IsAlike(name, anchor)))
        {
            return null;
        }

        var where = path == document.Path ? "this document" : ValueText.Line(path, MaxShown);
        var similar = NearestName.Of(anchor, names.Take(1000)) ?? names.FirstOrDefault(name => name.Contains(anchor, StringComparison.Ordinal));
        return New(
            RuleCatalog.LinkHeading,
            document,
            link,
            $"{Name(link)} looks for the heading '#{ValueText.Shorten(anchor)}', which {where} does not have",
            similar is null ? "Write the anchor of a heading that is there, or remove the part from '#' on" : $"Write '#{ValueText.Line(similar, MaxShown)}'");
    }

    private Finding Missing(SourceFile document, DocumentLink link, LinkTarget target)
    {
        var rule = link.IsImage ? RuleCatalog.LinkImage : RuleCatalog.LinkTargetExists;
        var shown = ValueText.Line(target.Path, MaxShown);
        var message = _nearest.InOtherCase(target.Path) is { } written
            ? $"{Name(link)} leads to '{shown}', which is written '{ValueText.Line(written, MaxShown)}'"
            : $"{Name(link)} leads to '{shown}', which does not exist";
        var fix = _nearest.Of(document.Directory, target.Path) is { } path
            ? $"Write '{ValueText.Line(RelativePath.Between(document.Directory, path, link.Url), MaxShown)}'"
            : WebAddress().Match(link.Url) is { Success: true } address
                ? $"Write 'https://{ValueText.Line(address.Groups["rest"].Value, MaxShown)}' if that is meant"
            : link.IsImage ? "Add the image, or remove it from the document" : "Write the path of a file that exists, or remove the link";
        return New(rule, document, link, message, fix);
    }

    private IEnumerable<Finding> Undefined(SourceFile document, LinkFacts facts) =>
        facts.Undefined.Count == 0 || Sites.Of(document.Path) is { AddsLabels: true }
            ? []
            : facts.Undefined.Select(reference => Undefined(document, reference));

    private static Finding Undefined(SourceFile document, UndefinedReference reference) => new(
        RuleCatalog.LinkDefinition,
        document.Path,
        reference.Line,
        reference.Column,
        $"link '[{ValueText.Shorten(reference.Text)}]' has the label {ValueText.Quote(reference.Label)}, which nothing defines",
        $"Add the line '[{ValueText.Shorten(reference.Label)}]: target', or write '\\[' when no link is meant");

    private static Finding New(RuleDescriptor rule, SourceFile document, DocumentLink link, string message, string fix) =>
        new(rule, document.Path, link.Line, link.Column, message, fix);

    private static string Name(DocumentLink link) => $"{(link.IsImage ? "image" : "link")} '{ValueText.Line(link.Url, MaxShown)}'";

    [GeneratedRegex(
        @"^(main|master|trunk|dev|develop|development|next|stable|latest|staging|production|gh-pages|HEAD|v?[0-9][0-9.xX]*|release.*)\z",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Branch();

    // 'www.example.org/x' without its scheme, or with a bracket before it.
    [GeneratedRegex(@"^(\W*https?:/+)?(?<rest>([a-zA-Z0-9-]+\.)+(com|org|net|io|dev|ms|gov|edu)(/[^\s)]*)?)\W*\z", RegexOptions.NonBacktracking)]
    private static partial Regex WebAddress();

    // Footnotes, tabs of a page, and a text to search for: the forge, a generator or the browser makes these.
    [GeneratedRegex(@"^(fn(ref)?[:-].*|tab/.*|:~:.*|.*:~:text=.*)\z", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Generated();

    // Lines of a file; forges write them with a large letter.
    [GeneratedRegex(@"^L[0-9]+(C[0-9]+)?(-L?[0-9]+(C[0-9]+)?)?\z", RegexOptions.NonBacktracking)]
    private static partial Regex Lines();
}
