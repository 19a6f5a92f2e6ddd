using System.Diagnostics;
using Standards.Checks.Foundation.Text;

namespace Standards.Checks.Tests.Findings;

public sealed class PathGlobTests
{
    [Theory]
    [InlineData("src/A.cs", "src/A.cs")]
    [InlineData("./src/A.cs", "src/A.cs")]
    [InlineData("src\\A.cs", "src/A.cs")]
    [InlineData("src/*.cs", "src/A.cs")]
    [InlineData("src/*", "src/.gitignore")]
    [InlineData("src/*A*", "src/A")]
    [InlineData("src/?.cs", "src/A.cs")]
    [InlineData("src/**", "src/a/b/C.cs")]
    [InlineData("src/", "src/a/b/C.cs")]
    [InlineData("**", "a")]
    [InlineData("**/*.cs", "A.cs")]
    [InlineData("**/*.cs", "a/b/C.cs")]
    [InlineData("src/**/A.cs", "src/A.cs")]
    [InlineData("src/**/A.cs", "src/x/y/A.cs")]
    [InlineData("src/**/x/**/A.cs", "src/a/x/x/b/A.cs")]
    [InlineData("src/**.cs", "src/a/B.cs")]
    [InlineData("src/**/**/A.cs", "src/A.cs")]
    [InlineData("src/*/obj*/a", "src/p/obj1/a")]
    [InlineData("src/{A,B}/*.cs", "src/B/x.cs")]
    [InlineData("src/{A,{B,C}}.cs", "src/C.cs")]
    [InlineData("src/A{,.Tests}.cs", "src/A.cs")]
    [InlineData("src/{A,B}/", "src/B/c/D.cs")]
    [InlineData("src/{A/,B.cs}", "src/A/c/D.cs")]
    [InlineData("src/*ab*b", "src/aabbb")]
    [InlineData("*a/b*", "xa/by")]
    [InlineData("src/ä/日本*.cs", "src/ä/日本語.cs")]
    public void Matches(string pattern, string path) => Assert.True(PathGlob.TryParse(pattern)!.IsMatch(path));

    [Theory]
    [InlineData("src/A.cs", "src/a.cs")]
    [InlineData("src/A.cs", "src/A.csx")]
    [InlineData("src/A.cs", "x/src/A.cs")]
    [InlineData("src/*.cs", "src/a/B.cs")]
    [InlineData("src/?.cs", "src//.cs")]
    [InlineData("src/?", "src/")]
    [InlineData("a?b", "a/b")]
    [InlineData("src/**", "src")]
    [InlineData("src/**", "srcs/a")]
    [InlineData("**/A.cs", "src/BA.cs")]
    [InlineData("src/**/A.cs", "src/xA.cs")]
    [InlineData("src/**/a/b.cs", "src/a/x/b.cs")]
    [InlineData("src/{A,B}/*.cs", "src/C/x.cs")]
    [InlineData("*", "a/b")]
    [InlineData("src.A", "srcxA")]
    [InlineData("src/[ab]", "src/a")]
    public void Matches_not(string pattern, string path) => Assert.False(PathGlob.TryParse(pattern)!.IsMatch(path));

    [Theory]
    [InlineData("")]
    [InlineData("/src")]
    [InlineData("\\\\server\\share")]
    [InlineData("C:/src")]
    [InlineData("../src")]
    [InlineData("src/../../x")]
    [InlineData("src/{a")]
    [InlineData("src/a}")]
    [InlineData("src/}a{")]
    [InlineData("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}")]
    public void Is_no_pattern(string pattern) => Assert.Null(PathGlob.TryParse(pattern));

    [Fact]
    public void Longest_pattern_has_400_characters()
    {
        Assert.NotNull(PathGlob.TryParse(new string('a', 400)));
        Assert.Null(PathGlob.TryParse(new string('a', 401)));
        Assert.Null(PathGlob.TryParse(new string('{', 100_000)));
    }

    [Theory]
    [InlineData("src/A.cs", true)]
    [InlineData("src/*", false)]
    [InlineData("src/{A,B}", false)]
    [InlineData("src/", false)]
    public void Literal_names_one_path(string pattern, bool isLiteral) => Assert.Equal(isLiteral, PathGlob.TryParse(pattern)!.IsLiteral);

    [Theory]
    [InlineData("**/*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("**a**a**a**a**a**a**a**a**a**a**a**a**a**a**b")]
    [InlineData("{*,**}{*,**}{*,**}{*,**}{*,**}{*,**}b")]
    [InlineData("**/**/**/**/**/**/**/**/**/**/**/**/a/b")]
    public void Hostile_pattern_ends_soon(string pattern)
    {
        var watch = Stopwatch.StartNew();
        var glob = PathGlob.TryParse(pattern)!;

        Assert.False(glob.IsMatch(new string('a', 4000)));
        Assert.False(glob.IsMatch(string.Concat(Enumerable.Repeat("a/", 2000)) + "c"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public void Agrees_with_a_slow_and_simple_matcher()
    {
        var random = new Random(20261121);
        var pieces = new[] { "a", "b", "/", "*", "**", "**/", "?", "a/", "/b" };
        var matches = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var pattern = string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
            var path = string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => "aab/"[random.Next(4)]));
            if (PathGlob.TryParse(pattern) is not { } glob)
            {
                continue;
            }

            var expected = Slow(pattern.EndsWith('/') ? pattern + "**" : pattern, path);
            matches += expected ? 1 : 0;
            Assert.True(expected == glob.IsMatch(path), $"'{pattern}' on '{path}': expected {expected}");
        }

        Assert.InRange(matches, 500, 19_000);
    }

    private static bool Slow(ReadOnlySpan<char> pattern, ReadOnlySpan<char> path)
    {
        if (pattern.IsEmpty)
        {
            return path.IsEmpty;
        }

        if (pattern.StartsWith("**/"))
        {
            if (Slow(pattern[3..], path))
            {
                return true;
            }

            for (var i = 0; i < path.Length; i++)
            {
                if (path[i] == '/' && Slow(pattern[3..], path[(i + 1)..]))
                {
                    return true;
                }
            }

            return false;
        }

        var isGlobstar = pattern.StartsWith("**");
        if (isGlobstar || pattern[0] == '*')
        {
            var rest = pattern[(isGlobstar ? 2 : 1)..];
            for (var i = 0; ; i++)
            {
                if (Slow(rest, path[i..]))
                {
                    return true;
                }

                if (i == path.Length || (!isGlobstar && path[i] == '/'))
                {
                    return false;
                }
            }
        }

        return !path.IsEmpty && (pattern[0] == path[0] || (pattern[0] == '?' && path[0] != '/')) && Slow(pattern[1..], path[1..]);
    }
}
