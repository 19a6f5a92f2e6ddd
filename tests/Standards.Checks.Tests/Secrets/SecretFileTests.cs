using System.Text;
using Standards.Checks.Models.Secrets;
using Standards.Checks.Rules.Secrets;

namespace Standards.Checks.Tests.Secrets;

/// <summary>Encodings, sizes and files that cannot be read.</summary>
public sealed class SecretFileTests
{
    private const int Part = 1 << 20;
    private readonly string _value = SecretSamples.Token("Stripe key", 1);

    public static TheoryData<string, bool> Encodings()
    {
        var data = new TheoryData<string, bool>();
        foreach (var name in new[] { "utf-8", "utf-16LE", "utf-16BE" })
        {
            data.Add(name, true);
            data.Add(name, false);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Text_of_an_encoding(string name, bool hasMark)
    {
        Encoding encoding = name switch
        {
            "utf-8" => new UTF8Encoding(true),
            "utf-16LE" => new UnicodeEncoding(false, true),
            _ => new UnicodeEncoding(true, true),
        };
        byte[] bytes =
        [
            .. hasMark ? encoding.GetPreamble() : [],
            .. encoding.GetBytes($"first line\r\nkey = \"{_value}\"\r\n{new string('a', 3 * Part)}\r\nkey = \"{_value}\"\r\n"),
        ];
        Assert.Equal([(2, 8), (4, 8)], Find(bytes));
    }

    [Fact]
    public void Invalid_bytes_hide_nothing_beside_them()
    {
        byte[] bytes = [0xC3, 0x28, 0xFF, 0xFE, (byte)'\n', 0xE2, 0x82, (byte)'"', .. Encoding.ASCII.GetBytes(_value), (byte)'"', 0xF0, 0x9F];
        Assert.Equal([(2, 3)], Find(bytes));
    }

    [Fact]
    public void Single_zeros_leave_a_text_a_text()
    {
        var text = new string('a', 500) + "\0\n\"" + _value + "\"\n" + new string('b', 500) + "\0";
        Assert.Equal([(2, 2)], Find(Encoding.ASCII.GetBytes(text)));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("appsettings.json")]
    public void Binary_file_gives_what_is_sure_and_nothing_else(string path)
    {
        var bytes = new byte[200_000];
        new Random(1).NextBytes(bytes);
        Encoding.ASCII.GetBytes($"\n\"{_value}\"\npassword = \"x9Kq2vTzP4mW\"\n").CopyTo(bytes, 100);

        var secret = Assert.Single(SecretSearch.Reader.Read(new MemoryStream(bytes), FileFormat.Configuration, path).Secrets);

        Assert.Equal(SecretConfidence.High, secret.Confidence);
    }

    [Fact]
    public void Zeros_at_the_front_do_not_hide_a_text_file()
    {
        byte[] bytes = [.. new byte[300], .. Encoding.ASCII.GetBytes(new string('a', Part * 2) + $"\n\"{_value}\"\n")];

        Assert.Single(SecretSearch.Reader.Read(new MemoryStream(bytes), FileFormat.Code, "src/A.cs").Secrets);
        Assert.Empty(SecretSearch.Reader.Read(new MemoryStream(bytes), FileFormat.Code, "src/A.bin").Secrets);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Line_ends(string end) =>
        Assert.Equal([(1, 2), (3, 4), (5, 1)], Find(Encoding.ASCII.GetBytes($"\"{_value}\"{end}{end}a:\"{_value}\"{end}{end}{_value}{end}")));

    // The boundary goes through every character of the token, its surroundings, and the text that is kept for the next part.
    [Fact]
    public void Secret_across_the_boundary_of_two_parts_is_found_once()
    {
        var line = "// a line of forty characters, no more.\n";
        for (var shift = -9000; shift <= 200; shift += shift is >= -60 and <= 10 ? 5 : 997)
        {
            foreach (var part in new[] { 1, 2 })
            {
                var start = (Part * part) + shift;
                var text = new StringBuilder();
                while (text.Length + line.Length < start - line.Length)
                {
                    text.Append(line);
                }

                var last = text.Length;
                text.Append(' ', start - text.Length - 3).Append("a=\"");
                var expected = ((last / line.Length) + 1, text.Length - last + 1);
                text.Append(_value).Append("\"\n").Insert(text.Length, line, 10);
                Assert.Equal([expected], Find(Encoding.ASCII.GetBytes(text.ToString())));
            }
        }
    }

    [Fact]
    public void Character_of_several_bytes_across_the_boundary()
    {
        for (var i = 0; i < 4; i++)
        {
            var text = new string('a', i) + string.Concat(Enumerable.Repeat("€😀", Part / 4)) + "\"" + _value + "\"\n";
            Assert.Equal([(1, i + (3 * (Part / 4)) + 2)], Find(Encoding.UTF8.GetBytes(text)));
        }
    }

    [Fact]
    public void One_line_of_fifty_megabytes_with_a_secret_at_its_end()
    {
        var bytes = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("var a=1;", 6_250_000)) + _value);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal([(1, 50_000_001)], Find(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void Binary_of_a_gigabyte_is_left_after_its_first_block()
    {
        using var zeros = new CountedStream(1L << 30);
        Assert.Empty(SecretSearch.Reader.Read(zeros, FileFormat.Code).Secrets);
        Assert.InRange(zeros.Count, 1, 2 << 20);

        using var repository = new TestRepository();
        using (var file = File.Create(Path.Combine(repository.Root, "a.bin")))
        {
            file.SetLength(1L << 30);
        }

        var context = repository.WithVanished("a.bin").Context();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Empty(new SecretCheck().Check(context.Snapshot.Files, context));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void File_that_may_not_be_read_is_said()
    {
        using var repository = new TestRepository();
        repository.With("a.cs", $"\"{_value}\"\n").With("b.cs", $"\"{_value}\"\n");
        var path = Path.Combine(repository.Root, "a.cs");
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            // An administrator may read everything; a file that others hold open is the same to the reader.
            using var held = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            Assert.InRange(NotSearched(repository), 0, 1);
            return;
        }

        File.SetUnixFileMode(path, UnixFileMode.None);
        Assert.Equal(1, NotSearched(repository));
    }

    private static int NotSearched(TestRepository repository)
    {
        var context = repository.Context();
        return new SecretCheck().Check(context.Snapshot.Files, context).Count(f => f.Rule.Id == "STD5040");
    }

    [Fact]
    public void File_that_vanished_is_said()
    {
        using var repository = new TestRepository();
        repository.With("b.cs", $"\"{_value}\"\n").WithVanished("a.cs").WithVanished("c.cs");
        var context = repository.Context();

        var findings = new SecretCheck().Check(context.Snapshot.Files, context).ToArray();

        Assert.Equal(["STD5007", "STD5040"], findings.Select(f => f.Rule.Id).Order(StringComparer.Ordinal));
        var left = findings.Single(f => f.Rule.Id == "STD5040");
        Assert.Equal(("a.cs", 0, 0, "2 files were not searched for secrets; 'a.cs' cannot be read"), (left.Path, left.Line, left.Column, left.Message));
        Assert.Equal("Make them readable, or remove them from the repository", left.Fix);
    }

    [Fact]
    public void Folder_in_the_place_of_a_file_is_said()
    {
        using var repository = new TestRepository();
        Directory.CreateDirectory(Path.Combine(repository.Root, "a.cs"));
        var context = repository.WithVanished("a.cs").Context();
        Assert.Equal("STD5040", Assert.Single(new SecretCheck().Check(context.Snapshot.Files, context)).Rule.Id);
    }

    [Fact]
    public void Link_out_of_the_repository_is_not_followed()
    {
        using var outside = new TestRepository();
        outside.With("secret.txt", $"\"{_value}\"\n");
        using var repository = new TestRepository();
        File.CreateSymbolicLink(Path.Combine(repository.Root, "link.txt"), Path.Combine(outside.Root, "secret.txt"));
        repository.With("a.txt", "a\n").WithVanished("link.txt");
        var context = repository.Context();

        var finding = Assert.Single(new SecretCheck().Check(context.Snapshot.Files, context));

        Assert.Equal(
            ("STD5040", "link.txt", "1 file was not searched for secrets; 'link.txt' is a link out of the repository"),
            (finding.Rule.Id, finding.Path, finding.Message));
    }

    [Fact]
    public void Link_within_the_repository_is_left_to_its_target()
    {
        using var repository = new TestRepository();
        repository.With("src/a.txt", $"\"{_value}\"\n");
        File.CreateSymbolicLink(Path.Combine(repository.Root, "link.txt"), Path.Combine("src", "a.txt"));
        var context = repository.WithVanished("link.txt").Context();
        Assert.Equal("src/a.txt", Assert.Single(new SecretCheck().Check(context.Snapshot.Files, context)).Path);
    }

    [Fact]
    public void What_is_kept_of_a_file_is_what_was_found()
    {
        var fact = new SecretFact(SecretSearch.Reader);
        var facts = SecretSearch.Reader.Read(
            new MemoryStream(Encoding.UTF8.GetBytes($"// {AllowComment.Mark} STD5007 é\nvar a = \"{_value}\";\n")), FileFormat.Code) with
        { NotSearched = "x" };
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        fact.Save(writer, facts);
        stream.Position = 0;
        using var reader = new BinaryReader(stream);
        var loaded = fact.Load(reader);
        Assert.Equal(facts.Secrets, loaded.Secrets);
        Assert.Equal(facts.Allows, loaded.Allows);
        Assert.Equal(facts.NotSearched, loaded.NotSearched);
        Assert.Equal((1, 1), (loaded.Secrets.Count, loaded.Allows.Count));
        Assert.Equal(stream.Length, stream.Position);
    }

    private static (int Line, int Column)[] Find(byte[] bytes) =>
    [
        .. SecretSearch.Reader.Read(new MemoryStream(bytes), FileFormat.Code).Secrets.Select(s => (s.Line, s.Column)),
    ];
}
