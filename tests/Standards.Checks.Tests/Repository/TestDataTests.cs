using Standards.Checks.Snapshots;
using static Standards.Checks.Tests.Documents.Pages;

namespace Standards.Checks.Tests.Repository;

public class TestDataTests
{
    [Theory]
    [InlineData("tests/Snapshots/Report.Class1.verified.md")]
    [InlineData("tests/Report.received.md")]
    [InlineData("tests/Report.approved.MD")]
    [InlineData("testdata/broken.md")]
    [InlineData("tests/Api.Tests/TestData/a/b.md")]
    [InlineData("src/UnitTests/TestAssets/x.md")]
    [InlineData("web/__fixtures__/x.md")]
    public void Data_is_no_document(string path)
    {
        Assert.True(TestData.IsData(path));
        Assert.Empty(LinksAt(path, "[a](gone.md)"));
    }

    [Theory]
    [InlineData("docs/verified.md")]
    [InlineData("docs/testdata.md")]
    [InlineData("docs/testdata-format/a.md")]
    [InlineData("docs/mytestdata/a.md")]
    [InlineData("tests/README.md")]
    public void Other_files_are_documents(string path)
    {
        Assert.False(TestData.IsData(path));
        Assert.Equal("STD3301", Assert.Single(LinksAt(path, "[a](gone.md)")).Rule.Id);
    }
}
