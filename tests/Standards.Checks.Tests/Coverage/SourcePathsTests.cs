using Standards.Checks.Models.Coverage;

namespace Standards.Checks.Tests.Coverage;

public sealed class SourcePathsTests
{
    [Theory]
    [InlineData("", "{root}/src/Orders/Order.cs", "src/Orders/Order.cs")]
    [InlineData("{root}/", "src/Orders/Order.cs", "src/Orders/Order.cs")]
    [InlineData("{root}/src", "Orders/Order.cs", "src/Orders/Order.cs")]
    [InlineData(@"C:\agent\_work\1\s\src\", @"Orders\Order.cs", "src/Orders/Order.cs")]
    [InlineData("", @"C:\agent\_work\1\s\SRC\orders\ORDER.cs", "src/Orders/Order.cs")]
    [InlineData("", "/_/src/Orders/Order.cs", "src/Orders/Order.cs")]
    [InlineData("", "/_1/src/Orders/Order.cs", "src/Orders/Order.cs")]
    [InlineData("/elsewhere/src", "Orders/Order.cs", "src/Orders/Order.cs")]
    [InlineData("", "Order.cs", "src/Orders/Order.cs")]
    [InlineData(".", "src/Billing/Same.cs", "src/Billing/Same.cs")]
    [InlineData("/elsewhere", "Same.cs", null)]
    [InlineData("", "Same.cs", null)]
    [InlineData("", "/home/me/Unknown.cs", null)]
    [InlineData("", "xsrc/Orders/Order.cs", null)]
    [InlineData("", "", null)]
    public void File_of_the_repository_is_found(string source, string file, string? expected)
    {
        using var repository = new TestRepository().With("src/Orders/Order.cs", "").With("src/Orders/Same.cs", "").With("src/Billing/Same.cs", "");
        var snapshot = repository.Context().Snapshot;
        string[] sources = source.Length == 0 ? [] : [source.Replace("{root}", snapshot.Root, StringComparison.Ordinal)];

        Assert.Equal(expected, new SourcePaths(snapshot).Find(sources, file.Replace("{root}", snapshot.Root, StringComparison.Ordinal)));
    }
}
