using Standards.Checks.Models.Ownership;

namespace Standards.Checks.Tests.Ownership;

/// <summary>What each pattern takes: '+' before a path that it matches, '-' before one that it does not.</summary>
public sealed class PatternTests
{
    [Theory]
    [InlineData("foo", "+foo +foo/bar +bar/foo +bar/foo/baz +.x/foo -foo.txt -bar/foo.txt -xfoo -bar/baz -FOO -foO/bar")]
    [InlineData("/foo", "+foo +foo/bar +foo/bar/baz -bar/foo -bar/foo/baz -fool.txt -Foo")]
    [InlineData("foo/", "+foo/bar +foo/bar/baz +bar/foo/baz +bar/foo/baz/qux -foo -bar/foo -food/bar")]
    [InlineData("/foo/", "+foo/bar +foo/bar/baz -foo -bar/foo/baz -fo/o")]
    [InlineData("foo/bar", "+foo/bar +foo/bar/baz -foo/bart -baz/foo/bar -baz/foo/bar/qux -foo")]
    [InlineData("/foo/bar", "+foo/bar +foo/bar/baz -foo/bart -baz/foo/bar")]
    [InlineData("foo/bar/", "+foo/bar/baz +foo/bar/baz/qux -foo/bar -baz/foo/bar/qux")]
    [InlineData("/foo/bar/", "+foo/bar/baz -foo/bar -baz/foo/bar/qux")]
    [InlineData("*", "+foo +foo/bar +.github/workflows/ci.yml +a/b/c/d")]
    [InlineData("**", "+foo +foo/bar +a/b/c/d")]
    [InlineData("/**", "+foo +foo/bar")]
    [InlineData("**/*", "+foo +foo/bar +a/b/c")]
    [InlineData("f*", "+foo +f +foo/bar +bar/foo +bar/foo/baz -bar/baz -xfoo")]
    [InlineData("/*", "+foo +.editorconfig -foo/bar -foo/bar/baz")]
    [InlineData("/f*", "+foo +foo/bar +foo/bar/baz -bar/foo -xfoo")]
    [InlineData("f*/", "+foo/bar +bar/foo/baz -foo -bar/foo -bar/baz")]
    [InlineData("/*/", "+foo/bar +bar/foo/baz -foo")]
    [InlineData("/f*/", "+foo/bar -foo -bar/foo/baz")]
    [InlineData(@"f\*o", "+f*o -foo -f\\*o")]
    [InlineData("foo/*", "+foo/bar +foo/.hidden -foo -foo/bar/baz -bar/foo/baz")]
    [InlineData("foo/*.txt", "+foo/bar.txt +foo/.txt -foo -foo/bar/baz.txt -qux/foo/bar.txt +foo/dir.txt/x")]
    [InlineData("foo/*/baz", "+foo/bar/baz +foo/bar/baz/qux -foo/baz -foo/a/b/baz -foo/bar")]
    [InlineData("f?o", "+foo +a/fxo/b -fo -fooo -f/o")]
    [InlineData(@"f\?o", "+f?o -foo")]
    [InlineData("?", "+a +😀 +x/b +a/bb -ab")]
    [InlineData("**/foo/bar", "+foo/bar +qux/foo/bar +qux/foo/bar/baz -foo/baz/bar -qux/foo/baz/bar")]
    [InlineData("**/*bar*", "+bar +foo/bar +foo/rebar +foo/barrio +foo/qux/bar -foo/qux")]
    [InlineData("**/logs", "+logs +build/logs +a/b/logs/c -logs.txt")]
    [InlineData("foo/bar/**", "+foo/bar/baz +foo/bar/baz/qux -foo/bar -qux/foo/bar/baz")]
    [InlineData("foo/**/bar", "+foo/bar +foo/bar/baz +foo/qux/bar/baz +foo/qux/quux/bar/baz -qux/foo/bar -foo/qux/rebar")]
    [InlineData("foo/**/", "+foo/bar +foo/bar/baz -foo")]
    [InlineData("foo/**/bar/b*", "+foo/bar/baz +foo/qux/bar/baz -foo/bar -foo/bar/qux -foo/qux/bar")]
    [InlineData("/**/foo", "+foo +a/foo +a/foo/b -a/food")]
    [InlineData("**/foo/**", "+foo/a +x/foo/a/b -foo -x/foo")]
    [InlineData("a/**/b/**/c", "+a/b/c +a/x/b/y/z/c +a/b/b/c +a/b/c/c -a/c -b/c -x/a/b/c")]
    [InlineData("**/a/**/a/b", "+a/a/b +a/a/a/b +x/a/y/a/b -a/b")]
    [InlineData("a**b", "+ab +axxb +x/axb -a/b -a/x/b")]
    [InlineData("*.cs", "+a.cs +.cs +src/b.cs +src/dir.cs/x -a.csx -a.CS")]
    [InlineData("Orders.*", "+Orders.cs +src/Orders.Api/x +Orders. -Orders -XOrders.cs")]
    [InlineData("*.g.*", "+a.g.cs +x/a.g.i.cs -a.cs")]
    [InlineData("*Order*.c?", "+Order.cs +x/MyOrders.cs +aOrderOrder.cx -order.cs -Order.c -Ordr.cs")]
    [InlineData("x*aaaa*x", "+xaaaax +xaaaaaaaax -xaaax")]
    [InlineData("*a*b*c", "+abc +xaxbxc +aabbcc -acb -abcd")]
    [InlineData(@"docs/my\ file.md", "+docs/my_file.md -docs/my")]
    [InlineData("foo#bar", "+foo#bar -foo")]
    [InlineData("a[b", "+a[b -ab")]
    [InlineData(@"\[id\].ts", "+[id].ts +x/[id].ts -i.ts")]
    [InlineData("(a){b,c}", "+(a){b,c} -ab")]
    [InlineData("//foo", "-foo -a/foo")]
    [InlineData("foo//bar", "-foo/bar")]
    [InlineData("./foo", "-foo -a/foo")]
    [InlineData("ünï", "+ünï +a/ünï/b -uni")]
    public void GitHub_pattern_takes(string pattern, string expectations) => Check(pattern, expectations, CodeownersDialect.GitHub);

    [Theory]
    [InlineData("*", "+foo +.x/foo +a/b/c")]
    [InlineData("README.md", "+README.md +internal/README.md +a/b/README.md -README.md/x -xREADME.md")]
    [InlineData("/README.md", "+README.md -internal/README.md")]
    [InlineData("internal/README.md", "+internal/README.md +docs/internal/README.md +a/b/internal/README.md -README.md")]
    [InlineData("docs", "+docs +a/docs -docs/x")]
    [InlineData("docs/", "+docs/x +docs/a/b +a/docs/x -docs")]
    [InlineData("/docs/", "+docs/x +docs/a/b -a/docs/x -docs")]
    [InlineData("/docs/*", "+docs/x +docs/.x -docs/a/b -docs")]
    [InlineData("/docs/*.md", "+docs/x.md -docs/a/x.md -docs/x.mdx")]
    [InlineData("/docs/*spec*", "+docs/qa_specs.rb +docs/spec_helpers.rb +docs/runtime.spec -docs/a/spec")]
    [InlineData("/docs/*/README.md", "+docs/api/README.md -docs/README.md -docs/a/b/README.md")]
    [InlineData("/docs/**/index.md", "+docs/index.md +docs/api/index.md +docs/api/graphql/index.md -index.md")]
    [InlineData("/docs/**", "+docs/x +docs/a/b -docs")]
    [InlineData("**/*.rb", "+config/database.rb +app/controllers/users/stars_controller.rb +a.rb -a.rbx")]
    [InlineData("*.[ch]", "+a.c +x/a.h -a.d -a.ch")]
    [InlineData("[!a-c]x", "+dx -ax -bx -cx")]
    [InlineData("[^a]x", "+bx -ax")]
    [InlineData(@"[\]-a]x", "+]x +_x +ax -bx")]
    [InlineData(@"\#file.rb", "+#file.rb +a/#file.rb -file.rb")]
    [InlineData(@"path\ with\ spaces/", "+path_with_spaces/x")]
    [InlineData("a[b", "+a[b -ab")]
    public void GitLab_pattern_takes(string pattern, string expectations) => Check(pattern, expectations, CodeownersDialect.GitLab);

    // '_' in a path stands for a space, because a space ends it.
    private static void Check(string pattern, string expectations, CodeownersDialect dialect)
    {
        var codeowners = Codeowners.Parse(pattern.StartsWith('[') ? $"/**/{pattern} @a" : $"{pattern} @a", dialect);
        Assert.Empty(codeowners.Problems);
        var hasSpace = pattern.Contains(@"\ ", StringComparison.Ordinal);
        var paths = expectations.Split(' ');
        foreach (var path in paths)
        {
            var owners = codeowners.OwnersOf(hasSpace ? path[1..].Replace('_', ' ') : path[1..]);
            Assert.True(owners.Count == (path[0] == '+' ? 1 : 0), $"{pattern} {path}");
        }

        var sorted = paths.Select(p => hasSpace ? p.Replace('_', ' ') : p).OrderBy(p => p[1..], StringComparer.Ordinal).ToArray();
        var map = codeowners.Map([.. sorted.Select(p => p[1..])], CancellationToken.None);
        Assert.Equal(sorted.Select(p => p[0] == '+'), map.Ranks.Select(r => r[0] == 0));
    }
}
