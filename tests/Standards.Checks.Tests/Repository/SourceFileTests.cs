using System.Text;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Tests.Repository;

public sealed class SourceFileTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("std-file-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("", "")]
    [InlineData("C3A9", "é")]
    [InlineData("EFBBBFC3A9", "é")]
    [InlineData("FFFEE900", "é")]
    [InlineData("FEFF00E9", "é")]
    [InlineData("610D0A62", "a\r\nb")]
    public void Text_is_read_in_its_encoding(string hex, string text) => Assert.Equal(text, File(hex).ReadText());

    [Theory]
    [InlineData("6100", "is binary, not text")]
    [InlineData("EFBBBF6100", "is binary, not text")]
    [InlineData("FF00FE", "is binary, not text")]
    [InlineData("FFFE61000000", "is binary, not text")]
    [InlineData("61FF", "is not UTF-8 text (byte 1 is invalid)")]
    [InlineData("EFBBBF61FF", "is not UTF-8 text (byte 4 is invalid)")]
    [InlineData("C3", "is not UTF-8 text (byte 0 is invalid)")]
    [InlineData("EDA080", "is not UTF-8 text (byte 0 is invalid)")]
    [InlineData("FFFE610000D8", "is not UTF-16 text (byte 4 is invalid)")]
    [InlineData("FEFF0061D8", "is not UTF-16 text (byte 4 is invalid)")]
    public void What_is_no_text_is_refused(string hex, string reason) => AssertRefused(File(hex), reason);

    [Fact]
    public void Large_file_is_refused_and_one_of_the_limit_is_read()
    {
        var file = File("616263");

        Assert.Equal("abc", file.ReadText(3));
        AssertRefused(file, "is 3 bytes, more than the 2 that are read", 2);
    }

    [Fact]
    public void Removed_file_is_refused()
    {
        AssertRefused(new SourceFile(_root, "none.md", 1, 1), "cannot be read (it was removed)");
        AssertRefused(new SourceFile(_root, "none/none.md", 1, 1), "cannot be read (it was removed)");
    }

    [Fact]
    public void Folder_in_its_place_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_root, "a.md"));

        AssertRefused(new SourceFile(_root, "a.md", 1, 1), "cannot be read (a folder stands in its place)");
    }

    [Theory]
    [InlineData("a.md", "a.md", "")]
    [InlineData("docs/adr/a.md", "a.md", "docs/adr")]
    public void Name_and_folder_are_parts_of_the_path(string path, string name, string folder)
    {
        var file = new SourceFile(_root, path, 0, 0);

        Assert.Equal((name, folder), (file.Name, file.Directory));
    }

    [Fact]
    public void Unreadable_content_is_text_in_no_encoding_by_accident()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            var file = File(Convert.ToHexString(bytes));
            try
            {
                Assert.DoesNotContain('\uFFFD', file.ReadText().Replace(Encoding.UTF8.GetString([0xEF, 0xBF, 0xBD]), "", StringComparison.Ordinal));
            }
            catch (UnreadableFileException e)
            {
                Assert.DoesNotContain(_root, e.Message);
            }
        }
    }

    private static void AssertRefused(SourceFile file, string reason, int maxBytes = 1024)
    {
        var e = Assert.Throws<UnreadableFileException>(() => file.ReadText(maxBytes));
        Assert.Equal((file.Path, reason), (e.Path, e.Reason));
    }

    private SourceFile File(string hex)
    {
        System.IO.File.WriteAllBytes(Path.Combine(_root, "f"), Convert.FromHexString(hex));
        return new SourceFile(_root, "f", hex.Length / 2, 1);
    }
}
