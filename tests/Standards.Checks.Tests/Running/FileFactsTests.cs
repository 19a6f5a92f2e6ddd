using Standards.Checks.Engine.Running;
using Standards.Checks.Foundation.Files;
using Standards.Checks.Snapshots;

namespace Standards.Checks.Tests.Running;

public sealed class FileFactsTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("std-facts-").FullName;
    private readonly LengthFact _fact = new();

    private string State => Path.Combine(_root, "state", "facts.bin");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Facts_are_read_once_for_each_version_of_a_file()
    {
        var (a, b) = (Write("a", "1"), Write("b", "22"));
        Assert.Equal(["1", "2"], Get(a, b));
        Assert.Equal(["1", "2"], Get(a, b));
        Assert.Equal(["a", "b"], _fact.Reads);

        Assert.Equal(["3", "2"], Get(Write("a", "333"), b));
        Assert.Equal(["a", "b", "a"], _fact.Reads);
    }

    [Fact]
    public void Facts_of_files_that_are_gone_are_dropped()
    {
        var (a, b) = (Write("a", "1"), Write("b", "22"));
        Get(a, b);
        var size = new FileInfo(State).Length;
        Get(Write("a", "333"));

        Assert.True(new FileInfo(State).Length < size);
        Get(Write("a", "333"), b);
        Assert.Equal(["a", "b", "a", "b"], _fact.Reads);
    }

    [Fact]
    public void Fact_of_another_version_takes_the_old_ones_place()
    {
        var (a, b) = (Write("a", "1"), Write("b", "22"));
        Get(a, b);
        var size = new FileInfo(State).Length;
        _fact.Version = "2";
        Assert.Equal(["1", "2"], Get(a, b));
        Assert.Equal(["a", "b", "a", "b"], _fact.Reads);
        Assert.Equal(size + 4, new FileInfo(State).Length);

        Get(a, b);
        Assert.Equal(4, _fact.Reads.Count);
        _fact.Version = "";
        Get(a, b);
        Assert.Equal(6, _fact.Reads.Count);
        Assert.Equal(size, new FileInfo(State).Length);
    }

    [Fact]
    public void Nothing_new_writes_nothing()
    {
        var a = Write("a", "1");
        Get(a);
        File.SetLastWriteTimeUtc(State, DateTime.UnixEpoch);
        Get(a);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(State));
    }

    [Fact]
    public void Damaged_state_is_read_again()
    {
        var a = Write("a", "1");
        Get(a);
        File.WriteAllText(State, "damaged");
        Assert.Equal(["1"], Get(a));
        Assert.Equal(["a", "a"], _fact.Reads);
    }

    [Fact]
    public void Unreadable_file_has_no_fact_and_is_tried_again()
    {
        var gone = new SourceFile(_root, "gone", 1, 1);
        Assert.Equal([null], Get(gone));
        Assert.Equal([null], Get(gone));
        Assert.Equal(["gone", "gone"], _fact.Reads);
    }

    [Fact]
    public void Many_files_keep_their_order()
    {
        var files = Enumerable.Range(0, 200).Select(i => Write($"f{i:000}", new string('x', i))).ToArray();
        Assert.Equal(Enumerable.Range(0, 200).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)), Get(files));
        Assert.Equal(200, _fact.Reads.Count);
        Get(files);
        Assert.Equal(200, _fact.Reads.Count);
    }

    [Fact]
    public void Paths_of_a_repository_have_a_fingerprint_that_content_does_not_change()
    {
        SourceFile[] files = [new(_root, "a", 1, 1), new(_root, "bc", 1, 1)];
        Assert.Equal(SnapshotFingerprint.OfPaths(files), SnapshotFingerprint.OfPaths([files[0] with { Size = 2, Stamp = 9 }, files[1]]));
        Assert.NotEqual(SnapshotFingerprint.OfPaths(files), SnapshotFingerprint.OfPaths([new(_root, "ab", 1, 1), new(_root, "c", 1, 1)]));
        Assert.NotEqual(SnapshotFingerprint.OfPaths(files), SnapshotFingerprint.OfPaths(files[..1]));
    }

    private SourceFile Write(string path, string text)
    {
        File.WriteAllText(Path.Combine(_root, path), text);
        return new SourceFile(_root, path, text.Length, 1);
    }

    private List<string?> Get(params SourceFile[] files)
    {
        var facts = new FileFacts(State);
        var found = facts.Get(_fact, files, CancellationToken.None);
        facts.Save(new RepositorySnapshot(_root, files));
        return [.. found];
    }

    /// <summary>The length of a file as text.</summary>
    private sealed class LengthFact : IFileFact<string>
    {
        private readonly List<string> _reads = [];

        public string Name => "length";

        public string Version { get; set; } = "";

        public IReadOnlyList<string> Reads => _reads;

        public string Read(SourceFile file)
        {
            lock (_reads)
            {
                _reads.Add(file.Path);
            }

            return file.ReadText().Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        public void Save(BinaryWriter writer, string value) => writer.Write(value);

        public string Load(BinaryReader reader) => reader.ReadString();
    }
}
