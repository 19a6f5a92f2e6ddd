using Standards.Analyzers.Async;
using Standards.Analyzers.Tests.Markup;
using Standards.CodeFixes.Async;

namespace Standards.Analyzers.Tests.Fixes;

public sealed class ChannelExposureFixTests
{
    [Theory]
    [InlineData(
        """
        using System.Threading.Channels;

        public class C
        {
            private readonly Channel<int> _jobs = Channel.CreateUnbounded<int>();

            /// <summary>The jobs.</summary>
            public Channel<int> Jobs => _jobs; // to read

            public bool Add(int job) => _jobs.Writer.TryWrite(job);
        }
        """,
        """
        using System.Threading.Channels;

        public class C
        {
            private readonly Channel<int> _jobs = Channel.CreateUnbounded<int>();

            /// <summary>The jobs.</summary>
            public ChannelReader<int> Jobs => _jobs.Reader; // to read

            public bool Add(int job) => _jobs.Writer.TryWrite(job);
        }
        """)]
    [InlineData(
        """
        using System.Threading.Channels;

        public class C
        {
            /// <summary>The jobs.</summary>
            public Channel<int> Jobs { get; } = Channel.CreateUnbounded<int>();

            public bool Add(int job) => Jobs.Writer.TryWrite(job);
        }
        """,
        """
        using System.Threading.Channels;

        public class C
        {
            private readonly Channel<int> _jobs = Channel.CreateUnbounded<int>();

            /// <summary>The jobs.</summary>
            public ChannelReader<int> Jobs => _jobs.Reader;

            public bool Add(int job) => _jobs.Writer.TryWrite(job);
        }
        """)]
    [InlineData(
        """
        using System.Threading.Channels;

        public class C
        {
            private readonly Channel<int> _jobs = Channel.CreateUnbounded<int>();
            private readonly Channel<int> _ends = Channel.CreateUnbounded<int>();

            public Channel<int> Jobs => _jobs;

            public Channel<int> Ends => _ends;

            bool M() => _jobs.Reader.TryRead(out _) && _ends.Writer.TryWrite(1);
        }
        """,
        """
        using System.Threading.Channels;

        public class C
        {
            private readonly Channel<int> _jobs = Channel.CreateUnbounded<int>();
            private readonly Channel<int> _ends = Channel.CreateUnbounded<int>();

            public ChannelWriter<int> Jobs => _jobs.Writer;

            public ChannelReader<int> Ends => _ends.Reader;

            bool M() => _jobs.Reader.TryRead(out _) && _ends.Writer.TryWrite(1);
        }
        """)]
    public Task Finding_is_repaired(string before, string after) =>
        FixTest<ChannelExposureAnalyzer, ChannelExposureFix>.BecomesAsync(before, after);

    [Theory]
    [InlineData(
        """
        using System.Threading.Channels;
        public class C { public Channel<int> Jobs { get; } = Channel.CreateUnbounded<int>(); }
        """)]
    [InlineData(
        """
        using System.Threading.Channels;
        public class C { public Channel<int> Jobs { get; } = Channel.CreateUnbounded<int>(); bool M() => Jobs.Reader.TryRead(out _) && Jobs.Writer.TryWrite(1); }
        """)]
    [InlineData(
        """
        using System.Threading.Channels;
        public class C { public Channel<int> M() => Channel.CreateUnbounded<int>(); }
        """)]
    [InlineData(
        """
        using System.Threading.Channels;
        public class C { public Channel<int> Jobs { get; } = Channel.CreateUnbounded<int>(); bool M() => Jobs.Writer.TryWrite(1); } class D { bool M(C c) => c.Jobs.Reader.TryRead(out _); }
        """)]
    public Task It_is_not_offered_elsewhere(string source) =>
        FixTest<ChannelExposureAnalyzer, ChannelExposureFix>.IsNotOfferedAsync(source);
}
