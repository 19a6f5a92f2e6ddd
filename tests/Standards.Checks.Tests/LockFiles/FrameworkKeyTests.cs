using Standards.Checks.Models.LockFiles;

namespace Standards.Checks.Tests.LockFiles;

public sealed class FrameworkKeyTests
{
    [Theory]
    [InlineData("net10.0", "net10.0")]
    [InlineData("NET8.0", "net8.0")]
    [InlineData("netstandard2.0", ".NETStandard,Version=v2.0")]
    [InlineData("netcoreapp3.1", ".NETCoreApp,Version=v3.1")]
    [InlineData("net472", ".NETFramework,Version=v4.7.2")]
    [InlineData("net48", ".NETFramework,Version=v4.8")]
    [InlineData("net4.7.2", ".NETFramework,Version=v4.7.2")]
    [InlineData("net10.0-windows", "net10.0-windows7.0")]
    [InlineData("net10.0-windows10.0.19041.0", "net10.0-windows10.0.19041")]
    [InlineData("net10.0-ios", "net10.0-ios26.0")]
    [InlineData("net5.0", ".NETCoreApp,Version=v5.0")]
    [InlineData("net6.0", ".NETCoreApp,Version=v6.0")]
    [InlineData("my-alias", "my-alias")]
    public void Framework_matches_its_key(string moniker, string key) => Assert.True(FrameworkKey.Matches(moniker, key));

    [Theory]
    [InlineData("net10.0", "net9.0")]
    [InlineData("net1.0", "net10.0")]
    [InlineData("net10.0", "net10.0-windows7.0")]
    [InlineData("net10.0-windows", "net10.0")]
    [InlineData("net10.0-windows", "net10.0-android36.0")]
    [InlineData("net10.0-windows10.0.19041", "net10.0-windows7.0")]
    [InlineData("netstandard2.0", ".NETStandard,Version=v2.1")]
    [InlineData("net472", ".NETFramework,Version=v4.7")]
    [InlineData("net48", "net48.0")]
    [InlineData("net5.0", ".NETCoreApp,Version=v6.0")]
    [InlineData("net5.0-windows", ".NETCoreApp,Version=v5.0")]
    [InlineData("", "net10.0")]
    public void Framework_matches_no_other_key(string moniker, string key) => Assert.False(FrameworkKey.Matches(moniker, key));

    [Theory]
    [InlineData("net10.0", true)]
    [InlineData("net10.0-windows", true)]
    [InlineData("netstandard2.1", true)]
    [InlineData("net481", true)]
    [InlineData("", false)]
    [InlineData("net", false)]
    [InlineData("apple", false)]
    [InlineData("uap10.0", false)]
    [InlineData("netstandard", false)]
    [InlineData("netz", false)]
    public void Framework_is_known_where_the_key_follows_from_the_name(string moniker, bool expected) => Assert.Equal(expected, FrameworkKey.IsKnown(moniker));
}
