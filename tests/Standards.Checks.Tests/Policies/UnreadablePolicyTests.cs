using System.Text;
using Standards.Checks.Composition;
using Standards.Checks.Policies;

namespace Standards.Checks.Tests.Policies;

/// <summary>A policy file that cannot be read as a whole leaves the defaults in force.</summary>
public sealed class UnreadablePolicyTests
{
    [Theory]
    [InlineData("tier: [", 1, 7, "standards.yml is not well-formed YAML: the '[' that opens here is not closed")]
    [InlineData("tier: 2\ntier: 3\n", 2, 1, "standards.yml is not well-formed YAML: the key 'tier' stands twice, first in line 1")]
    [InlineData("tier: 2\n<<<<<<< HEAD\n", 2, 1, "standards.yml is not well-formed YAML: a merge conflict is not resolved")]
    public void Malformed_file_is_STD0004_and_leaves_the_defaults(string text, int line, int column, string message)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");

        FindingAssert.Only(findings, "STD0004", "standards.yml", line, column, message, "Correct the line; until then the SDK's defaults are in force");
        Assert.Same(Policy.Default, policy);
    }

    [Theory]
    [InlineData("- version: 1", "standards.yml is a list, not a map of keys and values")]
    [InlineData("strict", "standards.yml is 'strict', not a map of keys and values")]
    public void File_that_is_no_map_is_STD0006(string text, string message)
    {
        var (policy, findings) = PolicyLoader.Read(text, "standards.yml");

        FindingAssert.Only(findings, "STD0006", "standards.yml", 1, 1, message, "Begin with 'version: 1'");
        PolicyAssert.IsDefault(policy);
    }

    public static TheoryData<byte[], string> Unreadable => new()
    {
        { [0x61, 0x00, 0x62], "standards.yml is binary, not text" },
        { [0x61, 0x3A, 0xFF], "standards.yml is not UTF-8 text (byte 2 is invalid)" },
        { Encoding.ASCII.GetBytes("#" + new string('x', 1024 * 1024)), "standards.yml is 1,048,577 bytes, more than the 1,048,576 that are read" },
    };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void Unreadable_file_is_STD0003_and_leaves_the_defaults(byte[] content, string message)
    {
        using var repository = new TestRepository().With("standards.yml", content);

        AssertUnreadable(repository, message);
    }

    [Fact]
    public void Removed_file_is_STD0003()
    {
        using var repository = new TestRepository().WithVanished("standards.yml");

        AssertUnreadable(repository, "standards.yml cannot be read (it was removed)");
    }

    [Fact]
    public void File_of_one_megabyte_is_read()
    {
        using var repository = new TestRepository().With("standards.yml", "tier: 3\n#" + new string('x', 1024 * 1024 - 9));

        var (policy, findings) = PolicyLoader.Read(repository.Context().Snapshot.Find("standards.yml"));

        Assert.Empty(findings);
        Assert.Equal(3, policy.Tier);
    }

    private static void AssertUnreadable(TestRepository repository, string message)
    {
        var (policy, findings) = PolicyLoader.Read(repository.Context().Snapshot.Find("standards.yml"));

        FindingAssert.Only(
            findings,
            "STD0003",
            "standards.yml",
            0,
            0,
            message,
            "Make it a UTF-8 text file of at most 1 MB that the build may read; until then the SDK's defaults are in force");
        Assert.Same(Policy.Default, policy);
    }
}
