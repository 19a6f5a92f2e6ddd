using NuGet.Versioning;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>NuGet.Versioning is the oracle: it writes the ranges of real lock files.</summary>
public sealed class PackageVersionRangeTests
{
    [Theory]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.0")]
    [InlineData("1.2.3.4")]
    [InlineData("01.002.3")]
    [InlineData(" 1.2.3 ")]
    [InlineData("1.2.3-beta")]
    [InlineData("1.2-Beta.1")]
    [InlineData("1.2.3-alpha-x.1")]
    [InlineData("1.2.3+build.5")]
    [InlineData("1.2.3-rc.1+build-5")]
    [InlineData("1.2.3.0-rc.1")]
    [InlineData("[1.2.3]")]
    [InlineData("[ 1.2 ]")]
    [InlineData("[1.0,1.0]")]
    [InlineData("[1.0,2.0)")]
    [InlineData("(1.0,2.0]")]
    [InlineData("( 1.0 , 2.0-rc )")]
    [InlineData("(,1.0]")]
    [InlineData("(,1.0)")]
    [InlineData("[1.0,)")]
    [InlineData("[1.0, ]")]
    [InlineData("(1.0,)")]
    [InlineData("[,1.0]")]
    [InlineData("*")]
    [InlineData("1.*")]
    [InlineData("1.2.*")]
    [InlineData("1.2.3.*")]
    [InlineData("*-*")]
    [InlineData("1.*-*")]
    [InlineData("1.2.3-*")]
    [InlineData("1.2.3-beta*")]
    [InlineData("1.2.3-beta.*")]
    [InlineData("1.2.*-rc*")]
    [InlineData("[1.*, 2.0)")]
    [InlineData("[1.2.*, )")]
    public void Normal_form_is_what_NuGet_writes(string range) =>
        Assert.Equal(VersionRange.Parse(range).ToNormalizedString(), PackageVersionRange.Normalise(range));

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("1.2.3.4.5")]
    [InlineData("1..2")]
    [InlineData("1.2.")]
    [InlineData("-1")]
    [InlineData("1.2.3-")]
    [InlineData("v1.2")]
    [InlineData("1.99999999999")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[1.0")]
    [InlineData("(1.0)")]
    [InlineData("[1.0)")]
    [InlineData("[1,2,3]")]
    [InlineData("[1.0, x]")]
    [InlineData("[1.0, 2.*]")]
    public void What_is_no_range_has_no_normal_form(string range)
    {
        Assert.False(VersionRange.TryParse(range, out _));
        Assert.Null(PackageVersionRange.Normalise(range));
    }

    [Fact]
    public void Normal_form_is_that_of_NuGet_where_NuGet_accepts()
    {
        string[] versions =
        [
            "", "1", "1.0", "2.3.4.5", "1.0-rc", "1.2.3-x+y", "1.*", "*", "1.2.3-*", "1.x", "-", "*.1", "1.*.2", "1.2.3-b*c", "1.2.3-a_b", "1.2.3-a..b",
            "1.2.3+", "1.0.0-01",
        ];
        var differences = new List<string>();
        foreach (var from in versions)
        {
            Compare(from, differences);
            Compare($"[{from}]", differences);
            foreach (var to in versions)
            {
                Compare($"[{from},{to}]", differences);
                Compare($"({from}, {to})", differences);
            }
        }

        Assert.True(differences.Count == 0, string.Join('\n', differences));
    }

    private static void Compare(string range, List<string> differences)
    {
        // What NuGet refuses stops restore itself, so it does not matter what is made of it here.
        var actual = PackageVersionRange.Normalise(range);
        if (VersionRange.TryParse(range, out var parsed) && parsed.ToNormalizedString() is var expected && expected != actual)
        {
            differences.Add($"""{range}: NuGet {expected}, here {actual ?? "refused"}""");
        }
    }

    [Fact]
    public void Normal_form_is_stable()
    {
        foreach (var range in new[] { "1.2", "[1.2]", "(,1.0]", "[1.0, 2.0)", "1.*", "1.2-Beta" })
        {
            var once = PackageVersionRange.Normalise(range)!;
            Assert.Equal(once, PackageVersionRange.Normalise(once));
        }
    }

    [Theory]
    [InlineData("1.0.0-BETA", "[1.0.0-beta, )", true)]
    [InlineData("1.0", "[1.0.0, )", true)]
    [InlineData("1.0.1", "[1.0.0, )", false)]
    [InlineData("[1.0]", "[1.0.0, )", false)]
    [InlineData("odd", " ODD ", true)]
    [InlineData("odd", "[1.0.0, )", false)]
    public void Equality_ignores_case(string left, string right, bool expected) =>
        Assert.Equal(expected, PackageVersionRange.AreSame(left, right));
}
