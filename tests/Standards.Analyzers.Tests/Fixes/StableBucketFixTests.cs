using Standards.Analyzers.Configuration;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Configuration;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class StableBucketFixTests
{
    [Theory]
    [InlineData(
        """
        using System.Buffers.Binary; using System.Security.Cryptography; using System.Text;
        class C { bool M(string user) => /* a */ user.GetHashCode() % 100 < 10; }
        """,
        """
        using System.Buffers.Binary; using System.Security.Cryptography; using System.Text;
        class C { bool M(string user) => /* a */ (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(user))) % 100) < 10; }
        """)]
    [InlineData(
        """
        using System.Buffers.Binary; using System.Security.Cryptography; using System.Text;
        class C { int M(string user) => Math.Abs(user.GetHashCode()) % 100; // bucket
        uint N(string user) => (uint)user.Trim().GetHashCode() % 100; }
        """,
        """
        using System.Buffers.Binary; using System.Security.Cryptography; using System.Text;
        class C { int M(string user) => (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(user))) % 100); // bucket
        uint N(string user) => BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(user.Trim()))) % 100; }
        """)]
    [InlineData(
        """
        using System.Buffers.Binary; using System.Security.Cryptography; using System.Text;
        class C { int M(string user) => (user.GetHashCode(StringComparison.Ordinal) & 0x7fffffff) % 100; }
        """,
        """
        using System.Buffers.Binary; using System.Security.Cryptography; using System.Text;
        class C { int M(string user) => (int)(BinaryPrimitives.ReadUInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(user))) % 100); }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<StableBucketAnalyzer, StableBucketFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        class C { int M(object user) => user.GetHashCode() % 1000; }
        """)]
    [InlineData(
        """
        class C { int M(string user, int flag) => (HashCode.Combine(user, flag) & 0x7fffffff) % 100; }
        """)]
    [InlineData(
        """
        class C { int M(string user) => Math.Abs(user.GetHashCode(StringComparison.OrdinalIgnoreCase)) % 100; }
        """)]
    [InlineData(
        """
        class C { bool M(int rolloutPercent) => Random.Shared.Next(100) < rolloutPercent; }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<StableBucketAnalyzer, StableBucketFix>.IsNotOfferedAsync(source);
}
