namespace Standards.Checks.Rules.Documents.Sites;

/// <summary>A program that makes a site of documents: where below the folder of its configuration it looks for what.</summary>
/// <param name="Pages">Folders of pages, the one that holds most first; empty for the folder of the configuration itself.</param>
/// <param name="Assets">Folders whose files the site has at its root.</param>
internal sealed record SiteGenerator(string[] Pages, string[] Assets)
{
    private static readonly SiteGenerator Whole = new([""], []);
    private static readonly SiteGenerator Hugo = new(["content", "content/en"], ["static", "assets"]);

    /// <summary>Whether the configuration file is read, because it names folders or says where labels come from.</summary>
    public bool IsRead { get; init; }

    /// <summary>What is to stand beside the configuration; its name alone says too little. Empty when the name says enough.</summary>
    public string[] Beside { get; init; } = [];

    /// <summary>The same where one of them is enough.</summary>
    public string[] BesideEither { get; init; } = [];

    /// <summary>Folders below that of the configuration whose pages the generator always writes from code.</summary>
    public string[] Generated { get; init; } = [];

    /// <summary>Whether the configuration lies in a folder of its own below the documents: <c>.vuepress/config.ts</c>.</summary>
    public bool IsInFolder { get; init; }

    /// <summary>The generator that a file configures, by its path alone; null for all other files.</summary>
    public static SiteGenerator? Of(ReadOnlySpan<char> path)
    {
        var slash = path.LastIndexOf('/');
        return path[(slash + 1)..] switch
        {
            "mkdocs.yml" or "mkdocs.yaml" => new SiteGenerator(["docs"], []) { IsRead = true },
            "docfx.json" => Whole with { IsRead = true },
            "docset.yml" or "_config.yml" or "_config.yaml" or "_config.toml" => Whole,
            "docusaurus.config.js" or "docusaurus.config.ts" or "docusaurus.config.mjs" or "docusaurus.config.cjs" =>
                new SiteGenerator(["docs", "versioned_docs", "blog", "src/pages", ""], ["static"]),
            "nuxt.config.ts" or "nuxt.config.js" or "nuxt.config.mjs" => new SiteGenerator(["content"], ["public"]) { Beside = ["content"] },
            "astro.config.mjs" or "astro.config.ts" or "astro.config.js" =>
                new SiteGenerator(["src/content/docs", "src/content", "src/pages"], ["public", "src/assets"]),
            "book.toml" => new SiteGenerator(["src"], []),
            "hugo.toml" or "hugo.yaml" or "hugo.yml" or "hugo.json" => Hugo,
            "config.toml" or "config.yaml" or "config.yml" when !IsIn(path, slash, ".vuepress") && !IsIn(path, slash, ".vitepress") =>
                Hugo with { Beside = ["content", "archetypes"] },
            "conf.py" => Whole with { BesideEither = ["index.md", "index.rst"] },
            "_template.html" or "_template.ipynb" => Whole with { BesideEither = ["index.md", "index.fsx"], Generated = ["reference"] },
            ['c', 'o', 'n', 'f', 'i', 'g', '.', ..] when IsIn(path, slash, ".vuepress") => new SiteGenerator([""], [".vuepress/public"]) { IsInFolder = true },
            ['c', 'o', 'n', 'f', 'i', 'g', '.', ..] when IsIn(path, slash, ".vitepress") => new SiteGenerator([""], ["public"]) { IsInFolder = true },
            _ => null,
        };
    }

    private static bool IsIn(ReadOnlySpan<char> path, int slash, string folder) =>
        slash >= folder.Length
        && path[..slash].EndsWith(folder, StringComparison.Ordinal)
        && (slash == folder.Length || path[slash - folder.Length - 1] == '/');
}
