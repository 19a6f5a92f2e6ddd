using System.Text;
using System.Text.RegularExpressions;
using Standards.Site;
using Standards.Tests.Shared;

namespace Standards.Catalog.Tests.Site;

/// <summary>The documentation site of this repository, as <c>dotnet run eng/site.cs</c> writes it.</summary>
[Collection(Rendering.GeneratedFiles.Collection)]
public sealed partial class SiteTests
{
    private const int MaxIndexBytes = 1_000_000;

    private static readonly Lazy<(SortedDictionary<string, byte[]> Files, IReadOnlyList<string> Problems)> Generated = new(Generate);

    private static SortedDictionary<string, byte[]> Files => Generated.Value.Files;

    private static IEnumerable<KeyValuePair<string, string>> Pages => Files
        .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal))
        .Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetString(file.Value)));

    [Fact]
    public void Links_of_the_documentation_are_whole() =>
        Problems.AssertNone(Generated.Value.Problems, "Correct these links; dotnet run eng/site.cs lists them too.");

    [Fact]
    public void Links_of_the_pages_lead_to_files_and_headings_of_the_site()
    {
        var ids = Pages.ToDictionary(page => page.Key, page => Id().Matches(page.Value).Select(match => match.Groups[1].Value).ToHashSet());

        Problems.AssertNone(
            Pages.SelectMany(page => Targets(page.Value).Where(url => !IsElsewhere(url)).Select(url => (page.Key, url)))
                .Where(link => !Leads(ids, link.Key, link.url))
                .Select(link => $"{link.Key}: {link.url}"),
            "The generator wrote links that lead nowhere in the site.");
    }

    [Fact]
    public void Every_page_is_reached_from_the_first()
    {
        var pages = Pages.ToDictionary();
        var seen = new HashSet<string> { "index.html" };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var page))
        {
            foreach (var to in Targets(pages[page]).Where(url => !IsElsewhere(url)).Select(url => Resolve(page, url).Path))
            {
                if (pages.ContainsKey(to) && seen.Add(to))
                {
                    open.Enqueue(to);
                }
            }
        }

        Assert.Empty(pages.Keys.Except(seen));
    }

    [Fact]
    public void Same_sources_give_the_same_bytes()
    {
        var again = Generate().Files;

        Assert.Equal(Files.Keys, again.Keys);
        Assert.All(again, file => Assert.Equal(Files[file.Key], file.Value));
    }

    [Fact]
    public void Pages_ask_no_other_host_for_anything() => Assert.All(Pages, page =>
    {
        Assert.Contains("content=\"default-src 'none'; ", page.Value, StringComparison.Ordinal);
        Assert.DoesNotMatch("""(src|srcset)="[^"]*//""", page.Value);
        Assert.DoesNotMatch("""<link [^>]*href="[^"]*//""", page.Value);
        // The pages' policy would refuse them.
        Assert.DoesNotMatch("""<(style|iframe|object|embed|form)\b|<script>|<[a-z][^>"]*("[^"]*"[^>"]*)*\s(style|on[a-z]+)=""", page.Value);
    });

    [Fact]
    public void Scripts_and_styles_name_no_other_host() =>
        Assert.All(
            Files.Where(file => file.Key is "site.css" or "site.js"),
            file => Assert.DoesNotMatch("""https?:|["'(]//""", Encoding.UTF8.GetString(file.Value)));

    [Theory]
    [InlineData("waiver", "guides/waivers.html")]
    [InlineData("std3103", "rules/STD3103.html")]
    [InlineData("standardsbaselineprune", "guides/baseline.html")]
    [InlineData("adr", "clauses/adr.html")]
    public void Index_of_the_search_leads_from_a_word_to_the_page(string word, string page) =>
        Assert.Contains(SearchIndexReader.Find(Index, word), url => url.Split('#')[0] == page);

    [Fact]
    public void Index_of_the_search_is_small() => Assert.InRange(Files["search-index.js"].Length, 1, MaxIndexBytes);

    private static string Index => Encoding.UTF8.GetString(Files["search-index.js"]);

    private static (SortedDictionary<string, byte[]> Files, IReadOnlyList<string> Problems) Generate()
    {
        var files = DocumentationSite.Generate(RepositoryRoot.Path, out var problems);
        return (files, problems);
    }

    private static IEnumerable<string> Targets(string html) => Link().Matches(html).Select(match => match.Groups["url"].Value.Replace("&#39;", "'"));

    private static bool IsElsewhere(string url) => url.Contains("://", StringComparison.Ordinal) || url.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Leads(Dictionary<string, HashSet<string>> ids, string page, string url)
    {
        var (path, fragment) = Resolve(page, url);
        return Files.ContainsKey(path) && (fragment.Length == 0 || ids[path].Contains(fragment));
    }

    private static (string Path, string Fragment) Resolve(string page, string url)
    {
        var address = new Uri(new Uri($"https://site.invalid/{page}"), url);
        return (Uri.UnescapeDataString(address.AbsolutePath[1..]), Uri.UnescapeDataString(address.Fragment.TrimStart('#')));
    }

    [GeneratedRegex("""<[a-z][^>]*?\b(href|src|srcset)="(?<url>[^"]*)["]""")]
    private static partial Regex Link();

    [GeneratedRegex("""\sid="([^"]*)["]""")]
    private static partial Regex Id();
}
