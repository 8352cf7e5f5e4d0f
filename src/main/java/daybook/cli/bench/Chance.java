package daybook.cli.bench;

/** Random numbers that depend on a seed and an index alone, so that any order can be made again without those before it (SplitMix64). */
final class Chance {
    private static final long STEP = 0x9E3779B97F4A7C15L;
    private long state;

    /** Begins the numbers of one index. */
    void begin(long seed, long index) {
        state = mix(seed * 0xD1342543DE82EF95L + mix(index + STEP));
    }

    /** 0 to bound - 1. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** 0 to bound - 1, small ones far more often: a tenth of the range gets almost a third. */
    int skewedBelow(int bound) {
        long half = next() >>> 33;
        return (int) ((((half * half) >>> 31) * bound) >>> 31);
    }

    <T> T of(T[] all) {
        return all[below(all.length)];
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
