using Standards.Checks.Models.Layout;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout;

namespace Standards.Checks.Tests.Layout.Contents;

public sealed class FileSizeRuleTests : IDisposable
{
    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void File_above_the_limit_is_STD2013()
    {
        _repository.With("assets/a.bin", new byte[(5 * 1024 * 1024) + 1]).With("assets/b.bin", new byte[5 * 1024 * 1024]);

        FindingAssert.Only(
            _repository.Run(new LayoutPathCheck()), "STD2013", "assets/a.bin(0,0)",
            "the file is 5,242,881 bytes (5,120 KB), more than 5,242,880 bytes (5,120 KB)",
            "Run 'git lfs track assets/a.bin' and commit it again, store it elsewhere, or add the path to layout.allowed in standards.yml");
    }

    [Theory]
    [InlineData(".gitattributes", "*.bin filter=lfs diff=lfs merge=lfs -text")]
    [InlineData(".gitattributes", "# text\n/assets/*.bin\tfilter=lfs")]
    [InlineData(".gitattributes", "*.[bB]in filter=lfs")]
    [InlineData(".gitattributes", "assets/** filter=lfs\n*.md -filter")]
    [InlineData("assets/.gitattributes", "*.bin filter=lfs")]
    [InlineData(".gitattributes", "*.bin -text\n*.bin filter=lfs\n*.bin text")]
    public void File_in_LFS_is_silent(string path, string attributes) => Assert.Empty(Run(path, attributes));

    [Theory]
    [InlineData(".gitattributes", "*.bin -text")]
    [InlineData(".gitattributes", "*.bin filter=lfs\n*.bin -filter")]
    [InlineData(".gitattributes", "*.bin filter=lfs\nassets/a.bin !filter")]
    [InlineData(".gitattributes", "#*.bin filter=lfs")]
    [InlineData(".gitattributes", "*.bin filter=crypt")]
    [InlineData("other/.gitattributes", "*.bin filter=lfs")]
    [InlineData(".gitattributes", "/a.bin filter=lfs")]
    public void Other_attributes_do_not_help(string path, string attributes) => Assert.Equal(["assets/a.bin(0,0) STD2013"], Run(path, attributes));

    [Fact]
    public void Unreadable_attributes_filter_nothing()
    {
        _repository.With(".gitattributes", [0, 1, 2]).With("assets/a.bin", new byte[2000]);

        Assert.Equal(
            ["assets/a.bin(0,0) STD2013"], _repository.Run(new LayoutPathCheck(), new Policy().With(new LayoutPolicy { MaxFileSize = 1000 })).Places());
    }

    private string[] Run(string path, string attributes) => _repository
        .With("assets/a.bin", new byte[2000])
        .With(path, attributes)
        .Run(new LayoutPathCheck(), LayoutFindings.Policy("layout: { maxFileSize: 1 KB }"))
        .Places();
}
