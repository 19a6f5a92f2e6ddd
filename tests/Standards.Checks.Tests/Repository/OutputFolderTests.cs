using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;

namespace Standards.Checks.Tests.Repository;

public sealed class OutputFolderTests : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("std-output-").FullName;
    private readonly string _root;
    private readonly string _outside;

    public OutputFolderTests()
    {
        _root = Path.Combine(_top, "repository");
        _outside = Path.Combine(_top, "outside");
        Write(_root, "README.md");
        Write(_outside, "standards/standards.json", "standards/state/run.bin", "state/run.bin", "tests/a.xml", "standards.json", "run.bin");
    }

    private string Output => Path.Combine(_root, "artifacts", "standards");

    public void Dispose() => Directory.Delete(_top, recursive: true);

    [Theory]
    [InlineData("artifacts", "outside")]
    [InlineData("artifacts/standards", "outside/standards")]
    [InlineData("artifacts/standards/state", "outside/state")]
    [InlineData("artifacts/standards/tests", "outside/tests")]
    [InlineData("artifacts/standards/state/compiler", "outside/state")]
    [InlineData("artifacts/standards/state/compiler/Debug", "outside/state")]
    [InlineData("artifacts/standards/state/run.bin", "outside/run.bin")]
    public void Link_in_the_path_is_found_and_nothing_is_written_read_or_deleted_through_it(string link, string target)
    {
        Link(link, target);
        var before = Files(_outside);

        Assert.Equal(link, OutputFolders.FindLink(_root));
        OutputFolders.Create(Output);
        var cleaner = new OutputCleaner(_root);
        cleaner.Clean();
        cleaner.Remove("tests/");
        cleaner.Remove("state/compiler/Debug");
        cleaner.Remove("../../../outside");
        cleaner.RemoveFile(Path.Combine(Output, "standards.json"));
        cleaner.RemoveFile(Path.Combine(Output, "state", "compiler", "Debug", "run.bin"));
        cleaner.RemoveFile(Path.Combine(_outside, "standards.json"));
        cleaner.RemoveEmpty();
        StateFile.TryWrite(Path.Combine(Output, "state", "compiler", "Debug", "new.bin"), _ => { });

        Assert.Equal(before, Files(_outside));
    }

    [Fact]
    public void State_behind_a_link_is_not_read()
    {
        Write(Output, "standards.json");
        var state = Path.Combine(Output, "state", "run.bin");
        StateFile.TryWrite(state, writer => writer.Write("text"));
        Assert.Equal("text", StateFile.TryRead(state, reader => reader.ReadString()));

        File.Move(state, Path.Combine(_outside, "real.bin"));
        File.CreateSymbolicLink(state, Path.Combine(_outside, "real.bin"));

        Assert.Null(StateFile.TryRead(state, reader => reader.ReadString()));
    }

    [Fact]
    public void Clean_keeps_logs_of_the_compiler_and_statements_of_packages()
    {
        Write(Output, ".gitignore", "standards.json", "state/run.bin", "state/compiler/Debug/a.sarif", "provenance/a.intoto.jsonl", "tests/a/b.xml");
        var cleaner = new OutputCleaner(_root);

        Assert.Null(OutputFolders.FindLink(_root));
        cleaner.Clean();
        cleaner.RemoveEmpty();

        Assert.Equal([".gitignore", "provenance/a.intoto.jsonl", "state/compiler/Debug/a.sarif"], Files(Output));
    }

    [Fact]
    public void Last_one_takes_the_empty_folder()
    {
        Write(Output, ".gitignore", "standards.json", "state/compiler/Debug/a.sarif");
        var cleaner = new OutputCleaner(_root);

        cleaner.Clean();
        cleaner.RemoveFile(Path.Combine(Output, "state", "compiler", "Debug", "a.sarif"));
        cleaner.RemoveEmpty();

        Assert.False(Directory.Exists(Output));
        Assert.True(File.Exists(Path.Combine(_root, "README.md")));
    }

    [Fact]
    public void Links_above_the_root_are_the_users()
    {
        var other = Path.Combine(_top, "other");
        Directory.CreateSymbolicLink(other, _root);

        Assert.Null(OutputFolders.FindLink(other));
        OutputFolders.Create(Path.Combine(other, "artifacts", "standards"));

        Assert.True(File.Exists(Path.Combine(Output, ".gitignore")));
    }

    private void Link(string path, string target)
    {
        var link = Path.Combine(_root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(link)!);
        File.CreateSymbolicLink(link, Path.Combine(_top, target));
    }

    private static void Write(string folder, params string[] paths)
    {
        foreach (var path in paths.Select(p => Path.Combine(folder, p)))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "x");
        }
    }

    private static string[] Files(string folder) =>
        [
            .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
}
