using NuGet.Versioning;
using Standards.Checks.Foundation.Versions;

namespace Standards.Checks.Tests.LockFiles;

/// <summary>The order of SemVer 2.0.0 section 11, with NuGet's fourth number and without case.</summary>
public class PackageVersionOrderTests
{
    [Fact]
    public void Versions_ascend()
    {
        string[] versions =
        [
            "0.9", "1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-Beta", "1.0.0-beta.2", "1.0.0-beta.11",
            "1.0.0-rc.1", "1.0.0", "1.0.0.1", "1.0.1", "1.10", "2",
        ];

        for (var i = 0; i < versions.Length; i++)
        {
            for (var j = 0; j < versions.Length; j++)
            {
                Assert.Equal(Math.Sign(i.CompareTo(j)), Math.Sign(PackageVersionOrder.Compare(versions[i], versions[j])!.Value));
            }
        }
    }

    [Fact]
    public void Order_is_that_of_NuGet()
    {
        string[] labels = ["", "-0", "-1", "-2", "-10", "-99999999999", "-a", "-A", "-a.1", "-a.b", "-a-b", "-rc.1", "-rc.10", "+x", "-a+x"];
        string[] versions =
        [
            .. new[] { "0", "1", "1.0", "1.0.0.1", "1.2.10", "1.10", "2147483647" }.SelectMany(number => labels.Select(label => number + label)),
        ];
        foreach (var left in versions)
        {
            foreach (var right in versions)
            {
                Assert.Equal(
                    (left, right, Math.Sign(NuGetVersion.Parse(left).CompareTo(NuGetVersion.Parse(right)))),
                    (left, right, Math.Sign(PackageVersionOrder.Compare(left, right)!.Value)));
            }
        }
    }

    [Theory]
    [InlineData("1.0", "1.0.0.0")]
    [InlineData("1.0.0+a", "1.0.0+b")]
    [InlineData("1.0.0-RC.1", " 1.0.0-rc.1")]
    public void Equal(string left, string right) => Assert.Equal(0, PackageVersionOrder.Compare(left, right));

    [Theory]
    [InlineData("")]
    [InlineData("1.0-")]
    [InlineData("1.2.3.4.5")]
    [InlineData("a")]
    [InlineData("1.-2")]
    [InlineData("99999999999")]
    public void No_version(string version) => Assert.Null(PackageVersionOrder.Compare(version, "1.0"));
}
