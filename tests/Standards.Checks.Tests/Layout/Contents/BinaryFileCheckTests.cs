using System.Text;
using Standards.Checks.Findings;
using Standards.Checks.Policies;
using Standards.Checks.Rules.Layout.Contents;

namespace Standards.Checks.Tests.Layout.Contents;

public sealed class BinaryFileCheckTests : IDisposable
{
    private static readonly byte[] Elf = [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, .. new byte[5000]];

    private readonly TestRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public void Library_is_STD2012() => FindingAssert.Only(
        Run("lib/Acme.Codec.dll", [(byte)'M', (byte)'Z', 0x90, 0]), "STD2012", "lib/Acme.Codec.dll(0,0)",
        "'Acme.Codec.dll' is a library, which nobody can review",
        "Run 'git rm lib/Acme.Codec.dll' and reference the package that holds it or build it from source, or add the path to layout.allowed in standards.yml");

    [Theory]
    [InlineData("a.EXE", "a program")]
    [InlineData("a.nupkg", "a package")]
    [InlineData("a.pdb", "a debugger's symbols")]
    [InlineData("a.so", "a library")]
    [InlineData("a.zip", "an archive")]
    [InlineData("a.tar.gz", "an archive")]
    public void Extension_says_what_it_is(string path, string kind) =>
        Assert.Equal($"'{path}' is {kind}, which nobody can review", Assert.Single(Run(path, Elf)).Message);

    [Theory]
    [InlineData(0x1F, 0x8B)]
    [InlineData(0x42, 0x5A)]
    public void Archive_without_zeros_in_its_head_is_found(byte first, byte second) => Assert.Single(Run("a.gz", [first, second, (byte)'h', 8, 1, 1]));

    [Fact]
    public void Program_without_extension_is_found() =>
        Assert.Equal("'orders' is a program, which nobody can review", Assert.Single(Run("tools/orders", Elf)).Message);

    [Theory]
    [InlineData("lib/a.dll", "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n")]
    [InlineData("lib/libc.so", "/* GNU ld script */\nGROUP ( /lib/libc.so.6 )\n")]
    [InlineData("docs/a.zip", "")]
    public void Text_with_such_a_name_is_silent(string path, string text) => Assert.Empty(Run(path, Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("tests/Data/a.dll")]
    [InlineData("src/Orders/TestData/a.zip")]
    [InlineData("src/Orders.UnitTests/TestAssets/a.dll")]
    [InlineData("src/Orders.UnitTests/TestResources/a.gz")]
    [InlineData("gradle/wrapper/gradle-wrapper.jar")]
    [InlineData("docs/images/logo.png")]
    [InlineData("third-party/codec/a.dll")]
    public void Other_binaries_are_silent(string path) => Assert.Empty(Run(path, Elf, LayoutFindings.Policy("layout: { allowed: third-party/codec/** }")));

    [Fact]
    public void Small_or_textual_file_without_extension_is_silent()
    {
        Assert.Empty(Run("LICENSE", Encoding.UTF8.GetBytes(new string('x', 9000))));
        Assert.Empty(Run("tiny", Elf[..100]));
    }

    private IReadOnlyList<Finding> Run(string path, byte[] content, Policy? policy = null) =>
        _repository.With(path, content).Run(new BinaryFileCheck(), policy);
}
